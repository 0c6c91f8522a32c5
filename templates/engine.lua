-- engine.lua: turns templates into Lua functions and runs them. The rules of the notation are in compiler/emit/emit.h.
--
-- Called once with the functions of compiler/emit/lua.c; returns render(name, root). One line of a template becomes one line of Lua, so Lua's own
-- messages name the right line.

local host = ... -- host.source(name): text or nil; host.compile(text, chunk): function, or nil and a message

local library = {} -- what every template sees besides its own fields
local root = {}    -- fields of the table being rendered
local out = {}     -- pieces of the text being made
local compiled = {}

for name, value in host.each(_G) do
    library[name] = value
end

-- The value of `${expression}` as text.
local function value_text(value, level)
    local kind = math.type(value) or type(value)
    if kind == "string" then
        return value
    elseif kind == "integer" then
        return tostring(value)
    elseif kind == "float" then
        error("a value is the float " .. value .. ": floats are formatted by the compiler", level + 1)
    end
    error("a value is " .. kind .. ", not a string or an integer", level + 1)
end

-- One line with values: alternately text and value, starting with text.
local function write_line(...)
    local piece = {...}
    local count = select("#", ...)
    for i = 2, count, 2 do
        piece[i] = value_text(piece[i], 2)
    end
    local line = table.concat(piece)
    if line:find("%S") then
        out[#out + 1] = line
        if line:sub(-1) ~= "\n" then
            out[#out + 1] = "\n"
        end
    end
end

local function write_text(text)
    out[#out + 1] = text
end

-- The end of the expression that starts at `from` in `line`: the position of its closing brace; nil if there is none.
local function expression_end(line, from)
    local depth, position = 0, from
    while position <= #line do
        local character = line:sub(position, position)
        if character == "{" then
            depth = depth + 1
        elseif character == "}" then
            if depth == 0 then
                return position
            end
            depth = depth - 1
        elseif character == '"' or character == "'" then
            repeat
                position = position + 1
                local inner = line:sub(position, position)
                if inner == "\\" then
                    position = position + 1
                end
            until inner == character or position > #line
        end
        position = position + 1
    end
    return nil
end

local function translate_line(line, where)
    if line:match("^%s*%%") then
        return (line:gsub("^%s*%%", "", 1))
    end
    local from = line:find("${", 1, true)
    if not from then
        return string.format("write_text_(%q)", line .. "\n"):gsub("\\\n", "\\n")
    end
    local piece, position = {}, 1
    while from do
        local last = expression_end(line, from + 2)
        if not last then
            error(where .. ": `${` without its `}`", 0)
        end
        piece[#piece + 1] = string.format("%q", line:sub(position, from - 1))
        piece[#piece + 1] = "(" .. line:sub(from + 2, last - 1) .. ")"
        position = last + 1
        from = line:find("${", position, true)
    end
    piece[#piece + 1] = string.format("%q", line:sub(position))
    return "write_line_(" .. table.concat(piece, ", ") .. ")"
end

local function template_function(name, level)
    if compiled[name] then
        return compiled[name]
    end
    local text = host.source(name)
    if not text then
        error("there is no template '" .. name .. "'", level + 1)
    end
    local lua, number = {}, 0
    for line in (text:sub(-1) == "\n" and text or text .. "\n"):gmatch("(.-)\r?\n") do
        number = number + 1
        lua[number] = translate_line(line, name .. ":" .. number)
    end
    local chunk, message = host.compile("local _ENV, write_line_, write_text_ = ...; " .. table.concat(lua, "\n"), name)
    if not chunk then
        error(message, 0)
    end
    compiled[name] = chunk
    return chunk
end

-- Fields of `given`, then of the root table, then helpers; anything else is an error.
local function environment(given)
    return setmetatable({}, {
        __index = function(_, name)
            local value = given[name]
            if value == nil then
                value = root[name]
            end
            if value == nil then
                value = library[name]
            end
            if value == nil then
                error("undefined name '" .. tostring(name) .. "'", 2)
            end
            return value
        end,
        __newindex = function(_, name)
            error("assignment to undeclared name '" .. tostring(name) .. "': write `local`", 2)
        end
    })
end

-- Renders template `name` in place; its names are the fields of `given`.
function library.include(name, given)
    if type(name) ~= "string" or type(given) ~= "table" then
        error("include takes a template's name and a table", 2)
    end
    local env = environment(given)
    rawset(env, "optional", function(field)
        local value = given[field]
        if value == nil then
            value = root[field]
        end
        return value
    end)
    template_function(name, 2)(env, write_line, write_text)
end

-- The text that calling body(...) writes, instead of writing it.
function library.capture(body, ...)
    local outer = out
    out = {}
    body(...)
    local text = table.concat(out)
    out = outer
    return text
end

-- The text of template `name`, instead of writing it.
function library.rendered(name, given)
    return library.capture(library.include, name, given)
end

-- Writes lines of text as they are.
function library.write(text)
    text = value_text(text, 1)
    out[#out + 1] = text:sub(-1) == "\n" and text or text .. "\n"
end

-- Iterates over a table's keys in the order of the alphabet (pairs has no fixed order).
function library.sorted(of)
    local keys = {}
    for key in host.each(of) do
        keys[#keys + 1] = key
    end
    table.sort(keys, function(a, b) return tostring(a) < tostring(b) end)
    local i = 0
    return function()
        i = i + 1
        return keys[i], of[keys[i]]
    end
end

local helpers = host.source("helpers.lua")
if helpers then
    local chunk, message = host.compile("local _ENV = ...; " .. helpers, "helpers.lua")
    if not chunk then
        error(message, 0)
    end
    chunk(library)
end

return function(name, fields)
    root, out = fields, {}
    library.include(name, fields)
    return table.concat(out)
end
