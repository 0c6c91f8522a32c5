-- targets.lua: targets the benches know; flags are those of a user who has the machine.
return {
    ["x86-64-v4"] = {name = "x86-64-v4", simd = "x86-64-v4", vector = 16, registers = 32, flags = "-march=x86-64-v4"},
    ["x86-64-v3"] = {name = "x86-64-v3", simd = "x86-64-v3", vector = 8, registers = 16, flags = "-march=x86-64-v3"},
    ["armv8-a"] = {name = "armv8-a", simd = "armv8-a", vector = 4, registers = 32, flags = "", compiler = "aarch64-linux-gnu-gcc", run = "qemu-aarch64 -L /usr/aarch64-linux-gnu"}
}
