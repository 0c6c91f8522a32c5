-- bench.lua: renders kernels for given sizes, checks them against plain loops and times them.
--
--   lua5.4 bench/kernels/bench.lua [--target x86-64-v4] [--cc gcc] [--flags "-O3 ..."] [--keep FOLDER] [case ...]
--   lua5.4 bench/kernels/bench.lua --strict all [--target ...] [case ...]     compiles only: gcc and clang, C11 and C++17, every warning

local folder = arg[0]:match("^(.*/)") or "./"
package.path = folder .. "?.lua;" .. package.path
local render = require("render")
local targets = require("targets")
local cases = require("cases")

local options = {target = "x86-64-v4", flags = "-std=c11 -O3 -fno-math-errno", keep = "/tmp", only = {}}
local i = 1
while i <= #arg do
    local name = arg[i]:match("^%-%-(.*)")
    if name then
        options[name] = arg[i + 1]
        i = i + 1
    else
        options.only[#options.only + 1] = arg[i]
    end
    i = i + 1
end
local target = targets[options.target]
local compiler = options.cc or target.compiler or "gcc"

local prelude = [[
#define _POSIX_C_SOURCE 200809L
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
]]

local harness = [[
static double seconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}
static float *filled(size_t count, unsigned seed, float scale) {
    float *data = aligned_alloc(64, (count * sizeof(float) + 63) / 64 * 64);
    for (size_t i = 0; i < count; i++) {
        seed = seed * 1664525u + 1013904223u;
        data[i] = scale * ((float)(seed >> 8) / 8388608.0f - 1.0f);
    }
    return data;
}
static double largest_difference(const float *a, const float *b, size_t count) {
    double largest = 0.0;
    for (size_t i = 0; i < count; i++) {
        const double d = fabs((double)a[i] - (double)b[i]) / (1.0 + fabs((double)b[i]));
        largest = d > largest || d != d ? d : largest;
    }
    return largest;
}
/* Keeps times sorted. */
static void keep_time(double *times, int count, double time) {
    int at = count;
    for (; at > 0 && time < times[at - 1]; at--) {
        times[at] = times[at - 1];
    }
    times[at] = time;
}
/* Prints the median and the least milliseconds of a call. */
#define TIME(call, flops)                                                                                       \
    do {                                                                                                        \
        double times_[101], start_ = seconds();                                                                 \
        call;                                                                                                   \
        const double once_ = seconds() - start_;                                                                \
        const int rounds_ = once_ > 0.05 ? 9 : 101, calls_ = once_ > 1e-4 ? 1 : (int)(2e-4 / (once_ + 1e-9)) + 1; \
        for (int round_ = 0; round_ < rounds_; round_++) {                                                      \
            start_ = seconds();                                                                                 \
            for (int call_ = 0; call_ < calls_; call_++) {                                                      \
                call;                                                                                           \
            }                                                                                                   \
            keep_time(times_, round_, (seconds() - start_) * 1e3 / calls_);                                     \
        }                                                                                                       \
        printf("  %9.4f ms (%.4f)  %7.1f GFLOP/s", times_[rounds_ / 2], times_[0], (double)(flops) / times_[rounds_ / 2] * 1e-6); \
    } while (0)
]]

-- The kernels alone, compiled with every warning an error.
local function strict(case)
    local math_functions = {}
    for _, name in ipairs({"exp", "expm1", "tanh", "logistic", "log", "log1p", "erf"}) do
        math_functions[name] = true
    end
    local text = {"#include <math.h>\n#include <stddef.h>\n#include <stdint.h>\n#include <string.h>\n", render("simd/common.h.tmpl", {target = target, macro = "HNC"})}
    for _, kernel in ipairs(case.kernels) do
        kernel.fields.target = target
        local head = "void " .. kernel.name .. "(" .. kernel.parameters:gsub("restrict", "__restrict__") .. ")"
        text[#text + 1] = head .. ";\n" .. head .. " {\n" .. (kernel.before or "") .. render(kernel.template, kernel.fields) .. "}\n"
    end
    local path = options.keep .. "/strict_" .. case.name .. ".c"
    local file = assert(io.open(path, "w"))
    file:write(table.concat(text))
    file:close()
    local common = "-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wcast-qual -Wdouble-promotion -Wundef -Wvla -Werror -c -o /dev/null "
    local compilers = target.compiler and {target.compiler .. " -x c -std=c11 -Wmissing-prototypes"}
        or {"gcc -std=c11 -Wmissing-prototypes", "g++ -x c++ -std=c++17 -Wmissing-declarations", "clang -std=c11 -Wmissing-prototypes", "clang++ -x c++ -std=c++17 -Wmissing-declarations"}
    for _, one in ipairs(compilers) do
        for _, level in ipairs({"-O0", "-O2"}) do
            local command = table.concat({one, level, target.flags, common, path}, " ")
            if not os.execute(command) then
                print(command)
                return false
            end
        end
    end
    return true
end

local failures = 0
for _, case in ipairs(cases(target)) do
    local wanted = #options.only == 0
    for _, pattern in ipairs(options.only) do
        wanted = wanted or case.name:find(pattern, 1, true)
    end
    if wanted and options.strict then
        local good = strict(case)
        print(case.name, good and "ok" or "WARNINGS")
        failures = failures + (good and 0 or 1)
    elseif wanted then
        local text = {prelude, render("simd/common.h.tmpl", {target = target, macro = "HNC"}), harness}
        for _, kernel in ipairs(case.kernels) do
            kernel.fields.target = target
            text[#text + 1] = "__attribute__((noinline)) static void " .. kernel.name .. "(" .. kernel.parameters .. ") {\n"
            text[#text + 1] = (kernel.before or "") .. render(kernel.template, kernel.fields) .. "}\n"
        end
        text[#text + 1] = case.text or ""
        text[#text + 1] = "int main(void) {\n" .. case.main .. "\nreturn 0;\n}\n"
        local path = options.keep .. "/kernel_" .. case.name
        local file = assert(io.open(path .. ".c", "w"))
        file:write(table.concat(text))
        file:close()
        local build = string.format("%s %s %s %s -o %s %s.c -lm", compiler, options.flags, target.flags, case.flags or "", path, path)
        io.write(string.format("%-28s", case.name))
        io.flush()
        if not os.execute(build) or not os.execute((target.run or "") .. " " .. path) then
            failures = failures + 1
        end
        print()
    end
end
os.exit(failures == 0)
