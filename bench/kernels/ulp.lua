-- ulp.lua: the largest error of every function of templates/simd/math.c.tmpl over all floats (every 61st), against double precision; special values;
-- and the time of a loop over them, which shows whether the compiler made vectors. The functions of vector_math.c.tmpl must give the same bits.
--
--   lua5.4 bench/kernels/ulp.lua [target] [compiler] [flags]

local folder = arg[0]:match("^(.*/)") or "./"
package.path = folder .. "?.lua;" .. package.path
local render = require("render")
local target = require("targets")[arg[1] or "x86-64-v4"]
local compiler, flags = arg[2] or "gcc", arg[3] or "-std=c11 -O3 -fno-math-errno"

local names = {"exp", "expm1", "tanh", "logistic", "log", "log1p", "erf"}
local vector_names = {exp = true, expm1 = true, tanh = true, logistic = true, erf = true}
local used = {}
for _, name in ipairs(names) do
    used[name] = true
end
local text = {[[
#define _POSIX_C_SOURCE 200809L
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
]], render("simd/common.h.tmpl", {target = target, macro = "OWN"}), render("simd/vector_math.c.tmpl", {macro = "OWN"}),
    render("simd/math.c.tmpl", {prefix = "own", used = used}), [[
static double logistic(double x) {
    return 1.0 / (1.0 + exp(-x));
}
static double ulp(double exact) {
    int e;
    frexp(exact, &e);
    return e < -125 || exact == 0.0 ? ldexp(1.0, -149) : ldexp(1.0, e - 24);
}
static void measure(const char *name, float (*own)(float), double (*exact)(double), void (*loop)(const float *, float *), double tiniest) {
    double largest = 0.0;
    float at = 0.0f;
    int faults = 0;
    for (uint64_t i = 0; i < 0x100000000u; i += 61) {
        const uint32_t bits = (uint32_t)i;
        float x;
        memcpy(&x, &bits, sizeof x);
        const double want = exact((double)x);
        const float got = own(x);
        if (isnan(want) || isinf((float)want) || isnan(got)) {
            const int edge = isinf((float)want) && !isinf(want) && got > 3.40e38f;
            faults += !edge && !(isnan(want) ? isnan(got) : (double)got == (double)(float)want);
            if (faults == 1) at = x;
            continue;
        }
        const double error = fabs((double)got - want) / ulp(want);
        if (fabs(want) >= tiniest && error > largest) {
            largest = error;
            at = x;
        }
    }
    static float in[4096], out[4096];
    for (int i = 0; i < 4096; i++) {
        in[i] = 0.001f * (float)(i + 1);
    }
    struct timespec a, b;
    clock_gettime(CLOCK_MONOTONIC, &a);
    for (int i = 0; i < 20000; i++) {
        loop(in, out);
    }
    clock_gettime(CLOCK_MONOTONIC, &b);
    const double ns = ((double)(b.tv_sec - a.tv_sec) * 1e9 + (double)(b.tv_nsec - a.tv_nsec)) / 20000.0 / 4096.0;
    printf("%-9s %.2f ULP at %-14.8g special values: %s   %.3f ns an element\n", name, largest, (double)at, faults ? "WRONG" : "ok", ns);
}
]]}
for _, name in ipairs(names) do
    text[#text + 1] = string.format([[
static float own_%s_function(float x) { return own_%s(x); }
static __attribute__((noinline)) void loop_%s(const float *in, float *out) {
    for (int i = 0; i < 4096; i++) {
        out[i] = own_%s(in[i]);
    }
}
]], name, name, name, name)
end
for _, name in ipairs(names) do
    if vector_names[name] then
        text[#text + 1] = (string.gsub([[
static void compare_NAME(void) {
    int different = 0;
    for (uint64_t i = 0; i < 0x100000000u; i += 61 * WIDTH) {
        float x[WIDTH], y[WIDTH];
        for (int k = 0; k < WIDTH; k++) {
            const uint32_t bits = (uint32_t)(i + 61u * (unsigned)k);
            memcpy(&x[k], &bits, sizeof bits);
        }
        vec_store(y, vec_NAME(vec_load(x)));
        for (int k = 0; k < WIDTH; k++) {
            const float own = own_NAME(x[k]);
            different += memcmp(&own, &y[k], sizeof own) != 0 && !(isnan(own) && isnan(y[k]));
        }
    }
    printf("vec_%-9s %d results differ from own_%s\n", "NAME", different, "NAME");
}
]], "%u%u+", {NAME = name, WIDTH = target.vector}))
    end
end
text[#text + 1] = "int main(void) {\n"
for _, name in ipairs(names) do
    text[#text + 1] = string.format("measure(\"%s\", own_%s_function, %s, loop_%s, %s);\n", name, name, name, name, name == "logistic" and "1.1754944e-38" or "0.0")
end
for _, name in ipairs(names) do
    text[#text + 1] = vector_names[name] and "compare_" .. name .. "();\n" or ""
end
text[#text + 1] = "return 0;\n}\n"
local file = assert(io.open("/tmp/ulp.c", "w"))
file:write(table.concat(text))
file:close()
local build = string.format("%s %s %s -o /tmp/ulp /tmp/ulp.c -lm", compiler, flags, target.flags)
os.exit(os.execute(build) and os.execute((target.run or "") .. " /tmp/ulp"))
