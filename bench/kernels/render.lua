-- render.lua: templates/engine.lua under the ordinary Lua interpreter, for the benches here.

local folder = arg[0]:match("^(.*)bench/kernels/") or "./"
local engine = assert(loadfile(folder .. "templates/engine.lua", "t"))

local host = {
    source = function(name)
        local file = io.open(folder .. "templates/" .. name)
        return file and file:read("a")
    end,
    compile = function(text, name)
        return load(text, "=" .. name, "t")
    end,
    each = pairs
}

return engine(host)
