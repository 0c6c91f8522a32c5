-- helpers.lua: small functions that every template may call. They format; they never compute a shape, an offset or a name.

-- The items of a list as one text: join({"a", "b"}) is "a, b".
function join(list, separator)
    return table.concat(list, separator or ", ")
end

-- The text that `each(i)` gives for i = first .. last, joined.
function enumerate(first, last, separator, each)
    local piece = {}
    for i = first, last do
        piece[#piece + 1] = each(i)
    end
    return table.concat(piece, separator)
end

-- Stops with a message that names the field when it is not of one of the kinds given ("integer", "string", "boolean", "table", "function", "nil").
function expect(name, value, ...)
    local kind = math.type(value) or type(value)
    for _, wanted in ipairs({...}) do
        if kind == wanted then
            return value
        end
    end
    error("field '" .. name .. "' is " .. kind .. ", not " .. table.concat({...}, " or "), 2)
end

-- C text with every name in `with` replaced by its value, as whole words: substitute("x * x", {x = "sum"}) is "sum * sum".
function substitute(text, with)
    return (text:gsub("[%a_][%w_]*", with))
end

-- An index expression a * stride + b without needless parts: affine("row", 1, "") is "row".
function scaled(name, factor)
    if factor == 0 then
        return "0"
    elseif factor == 1 then
        return name
    end
    return name .. " * " .. factor
end

-- The sum of index parts; zeros are left out, and nothing is "0".
function index_sum(parts)
    local kept = {}
    for _, part in ipairs(parts) do
        part = tostring(part)
        if part ~= "0" and part ~= "" then
            kept[#kept + 1] = part
        end
    end
    return #kept > 0 and table.concat(kept, " + ") or "0"
end

-- Opens a loop over each of `loops` ({name, limit} and maybe from), outermost first; share: "", or the line before them by which threads share them.
function open_loops(loops, share)
    if share and share ~= "" then
        write(share)
    end
    for _, loop in ipairs(loops) do
        write("for (int " .. loop.name .. " = " .. (loop.from or "0") .. "; " .. loop.name .. " < " .. loop.limit .. "; " .. loop.name .. "++) {")
    end
end

function close_loops(loops)
    for _ = 1, #loops do
        write("}")
    end
end

-- The same over the axes of a window: each position is computed, and skipped where its guard says so.
function open_taps(taps)
    for _, tap in ipairs(taps) do
        write("for (int " .. tap.name .. " = 0; " .. tap.name .. " < " .. tap.limit .. "; " .. tap.name .. "++) {")
        write("const int " .. tap.position .. " = " .. tap.formula .. ";")
        if tap.guard ~= "" then
            write("if (" .. tap.guard .. ") {\ncontinue;\n}")
        end
    end
end

-- The parameter list of a public function.
function signature(parameters, arguments)
    local piece = {}
    for _, parameter in ipairs(parameters) do
        piece[#piece + 1] = parameter.text
    end
    for _, argument in ipairs(arguments) do
        piece[#piece + 1] = argument.text
    end
    return #piece > 0 and table.concat(piece, ", ") or "void"
end

-- Text broken into lines of at most `width` characters, after `mark` (", " for lists, " " for prose); the first line starts at column `from`.
function wrapped(text, mark, from, width)
    local lines, line, column = {}, "", from or 0
    width = width or 110
    local position = 1
    while position <= #text do
        local at, last = text:find(mark, position, true)
        local piece = text:sub(position, last or #text)
        if line ~= "" and column + #line + #piece > width then
            lines[#lines + 1] = (line:gsub("%s+$", ""))
            line, column = "", from or 0
        end
        line = line .. piece
        position = (last or #text) + 1
    end
    lines[#lines + 1] = line
    return table.concat(lines, "\n")
end
