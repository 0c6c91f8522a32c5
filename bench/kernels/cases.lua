-- cases.lua: what bench.lua runs.

-- Fields of kernels/contract.c.tmpl with what is not given set to "none".
local function contract(fields)
    for _, axis in ipairs(fields.rows) do
        axis.limit = tostring(axis.extent)
        axis.b, axis.tile, axis.whole, axis.few = axis.b or 0, axis.tile or 0, axis.whole or false, axis.few or false
        axis.kept, axis.block = axis.kept or fields.columns.extent, axis.block or 0
    end
    for _, axis in ipairs(fields.sums) do
        axis.limit, axis.most = tostring(axis.extent), axis.extent
        axis.outside, axis.block = axis.outside or false, axis.block or 0
    end
    fields.columns.outside, fields.columns.a = fields.columns.outside or false, fields.columns.a or 0
    fields.windows, fields.ahead = fields.windows or {}, fields.ahead or {}
    for _, one in ipairs(fields.ahead) do
        one.every = math.max(1, 16 // one.step)
        one.step = math.max(16, one.step)
    end
    fields.a, fields.b = {name = fields.a, offset = "0"}, {name = fields.b, offset = "0"}
    fields.keeps, fields.local_partial, fields.lost = fields.partial ~= nil, 0, 0
    fields.partial = {name = fields.partial or "", offset = "0"}
    fields.pack_a, fields.pack_b = fields.pack_a or false, fields.pack_b or 0
    fields.macro, fields.position, fields.vector_epilogue = "HNC", false, false
    fields.clear, fields.exchange, fields.pad = {}, {}, {}
    return fields
end

-- A matrix product c[m][n] = a[m][k] * b[k][n] + bias[n], with a stored transposed if asked.
local function gemm(name, m, n, k, tile, vectors, more)
    more = more or {}
    local a_row, a_k = k, 1
    if more.transposed then
        a_row, a_k = 1, m
    end
    return {
        name = name,
        kernels = {{
            name = "kernel",
            template = "kernels/contract.c.tmpl",
            parameters = "const float *restrict a, const float *restrict b, const float *restrict bias, float *restrict c, float *restrict partial",
            before = "(void)partial;\n",
            fields = contract({
                rows = {{name = "row", extent = m, a = a_row, tile = tile, whole = m % tile == 0}},
                columns = {name = "column", extent = n, vectors = vectors},
                sums = {{name = "k", extent = k, a = a_k, b = n, block = more.block}},
                a = "a",
                b = "b",
                partial = more.block and "partial",
                ahead = more.prefetch and {{name = "b_ahead", from = "b + (k_end < " .. k .. " ? k_end : 0) * " .. n, step = more.prefetch}},
                epilogue = string.format("c[row * %d + column] = sum + bias[column];", n)
            })
        }},
        main = string.format([[
    enum { M = %d, N = %d, K = %d };
    float *a = filled((size_t)M * K, 1, 0.5f), *b = filled((size_t)K * N, 2, 0.5f), *bias = filled(N, 3, 1.0f), *c = filled((size_t)M * N, 4, 1.0f);
    float *want = filled((size_t)M * N, 5, 1.0f), *partial = filled((size_t)M * N, 5, 1.0f);
    for (int i = 0; i < M; i++) {
        for (int j = 0; j < N; j++) {
            double sum = bias[j];
            for (int l = 0; l < K; l++) {
                sum += (double)a[(size_t)i * %d + (size_t)l * %d] * (double)b[(size_t)l * N + j];
            }
            want[i * N + j] = (float)sum;
        }
    }
    kernel(a, b, bias, c, partial);
    printf("error %%.1e", largest_difference(c, want, (size_t)M * N));
    TIME(kernel(a, b, bias, c, partial), 2.0 * M * N * K);]], m, n, k, a_row, a_k)
    }
end

-- out[image][py][px][k] = relu(max of 2x2 (conv(in, kernel)) + bias), valid padding, kernel size x size.
local function conv_pool(name, images, height, width, channels, filters, size, tile, vectors)
    local rows, columns = (height - size + 1) // 2, (width - size + 1) // 2
    return {
        name = name,
        kernels = {{
            name = "kernel",
            template = "kernels/contract.c.tmpl",
            parameters = "const float *restrict in, const float *restrict weights, const float *restrict bias, float *restrict out",
            fields = contract({
                rows = {
                    {name = "image", extent = images, a = height * width * channels},
                    {name = "row", extent = rows, a = 2 * width * channels},
                    {name = "col", extent = columns, a = 2 * channels, tile = tile, whole = columns % tile == 0}
                },
                windows = {{name = "dy", extent = 2, a = width * channels}, {name = "dx", extent = 2, a = channels}},
                columns = {name = "channel", extent = filters, vectors = vectors},
                sums = {{name = "tap_row", extent = size, a = width * channels, b = size * channels * filters},
                        {name = "tap", extent = size * channels, a = 1, b = filters}},
                a = "in",
                b = "weights",
                epilogue = string.format([[
                    const float biased = sum + bias[channel];
                    out[((image * %d + row) * %d + col) * %d + channel] = biased > 0.0f ? biased : 0.0f;]], rows, columns, filters)
            })
        }},
        main = string.format([[
    enum { IMAGES = %d, H = %d, W = %d, C = %d, K = %d, S = %d, R = %d, Q = %d, COUNT = IMAGES * R * Q * K };
    float *in = filled(IMAGES * H * W * C, 1, 0.5f), *weights = filled(S * S * C * K, 2, 0.5f), *bias = filled(K, 3, 1.0f);
    float *out = filled(COUNT, 4, 1.0f), *want = filled(COUNT, 5, 1.0f);
    for (int o = 0; o < COUNT; o++) {
        const int k = o %% K, q = o / K %% Q, r = o / K / Q %% R, image = o / K / Q / R;
        double largest = -1e30;
        for (int w = 0; w < 4; w++) {
            double sum = bias[k];
            for (int i = 0; i < S; i++) {
                for (int j = 0; j < S * C; j++) {
                    sum += (double)in[((image * H + 2 * r + w / 2 + i) * W + 2 * q + w %% 2) * C + j] * (double)weights[(i * S * C + j) * K + k];
                }
            }
            largest = sum > largest ? sum : largest;
        }
        want[o] = (float)(largest > 0.0 ? largest : 0.0);
    }
    kernel(in, weights, bias, out);
    printf("error %%.1e", largest_difference(out, want, COUNT));
    TIME(kernel(in, weights, bias, out), 8.0 * IMAGES * R * Q * K * S * S * C);]], images, height, width, channels, filters, size, rows, columns)
    }
end

-- The gradient of a dense layer's input, dx[m][k] = sum over n of dz[m][n] * w[k][n].
local function input_gradient(name, m, n, k, tile, vectors)
    return {
        name = name,
        kernels = {{
            name = "kernel",
            template = "kernels/contract.c.tmpl",
            parameters = "const float *restrict dz, const float *restrict w, float *restrict dx",
            fields = contract({
                rows = {{name = "row", extent = m, a = n, tile = tile, whole = m % tile == 0}},
                columns = {name = "column", extent = k, vectors = vectors, outside = true},
                sums = {{name = "unit", extent = n, a = 1, b = 1}},
                a = "dz",
                b = "w",
                pack_b = n,
                epilogue = string.format("dx[row * %d + column] = sum;", k)
            })
        }},
        main = string.format([[
    enum { M = %d, N = %d, K = %d };
    float *dz = filled((size_t)M * N, 1, 0.5f), *w = filled((size_t)K * N, 2, 0.5f), *dx = filled((size_t)M * K, 4, 1.0f);
    float *want = filled((size_t)M * K, 5, 1.0f);
    for (int i = 0; i < M; i++) {
        for (int j = 0; j < K; j++) {
            double sum = 0.0;
            for (int l = 0; l < N; l++) {
                sum += (double)dz[(size_t)i * N + l] * (double)w[(size_t)j * N + l];
            }
            want[(size_t)i * K + j] = (float)sum;
        }
    }
    kernel(dz, w, dx);
    printf("error %%.1e", largest_difference(dx, want, (size_t)M * K));
    TIME(kernel(dz, w, dx), 2.0 * M * N * K);]], m, n, k)
    }
end

-- The gradient of a dense layer's kernel, dw[k][n] = sum over m of x[m][k] * dz[m][n], used at once by Adam.
local function kernel_gradient(name, m, n, k, tile, vectors, block, prefetch)
    local aheads
    if prefetch then
        aheads = {}
        for i, array in ipairs({"w", "moment", "velocity"}) do
            aheads[i] = {name = array .. "_ahead", from = string.format("%s + (row_end < %d ? row_end : 0) * %d", array, k - block + 1, n), step = prefetch}
        end
    end
    return {
        name = name,
        kernels = {{
            name = "kernel",
            template = "kernels/contract.c.tmpl",
            parameters = "const float *restrict x, const float *restrict dz, float *restrict w, float *restrict moment, float *restrict velocity, float rate",
            fields = contract({
                rows = {{name = "row", extent = k, a = 1, tile = tile, whole = block % tile == 0 and k % block % tile == 0, block = block}},
                columns = {name = "column", extent = n, vectors = vectors, outside = true},
                sums = {{name = "sample", extent = m, a = k, b = n}},
                a = "x",
                b = "dz",
                pack_a = true,
                ahead = aheads,
                epilogue = string.format([[
                    const int at = row * %d + column;
                    const float m = moment[at] + (sum - moment[at]) * 0.1f;
                    const float v = velocity[at] + (sum * sum - velocity[at]) * 0.001f;
                    moment[at] = m;
                    velocity[at] = v;
                    w[at] = w[at] - m * rate / (sqrtf(v) + 1e-7f);]], n)
            })
        }},
        main = string.format([[
    enum { M = %d, N = %d, K = %d };
    const size_t count = (size_t)K * N;
    float *x = filled((size_t)M * K, 1, 0.5f), *dz = filled((size_t)M * N, 2, 0.5f), *w = filled(count, 3, 1.0f), *moment = filled(count, 4, 0.1f);
    float *velocity = filled(count, 5, 0.1f), *want = filled(count, 3, 1.0f);
    for (size_t i = 0; i < count; i++) {
        velocity[i] += 0.2f;
    }
    for (int i = 0; i < K; i++) {
        for (int j = 0; j < N; j++) {
            double sum = 0.0;
            for (int l = 0; l < M; l++) {
                sum += (double)x[(size_t)l * K + i] * (double)dz[(size_t)l * N + j];
            }
            const size_t at = (size_t)i * N + j;
            const double m = moment[at] + (sum - moment[at]) * 0.1, v = velocity[at] + (sum * sum - velocity[at]) * 0.001;
            want[at] -= (float)(m * 0.001 / (sqrt(v) + 1e-7));
        }
    }
    kernel(x, dz, w, moment, velocity, 0.001f);
    printf("error %%.1e", largest_difference(w, want, count));
    TIME(kernel(x, dz, w, moment, velocity, 0.001f), 2.0 * M * N * K);]], m, n, k)
    }
end

return function(target)
    local W = target.vector
    return {
        input_gradient("dx_80_256_30752", 80, 256, 30752, 10, 2),
        input_gradient("dx_80_256_30752_5x4", 80, 256, 30752, 5, 4),
        input_gradient("dx_80_256_30752_20x1", 80, 256, 30752, 20, 1),
        input_gradient("dx_7_33_130", 7, 33, 130, 6, 3),
        kernel_gradient("dw_80_256_30752", 80, 256, 30752, 8, 2, 64),
        kernel_gradient("dw_80_256_30752_ahead", 80, 256, 30752, 8, 2, 64, 4),
        kernel_gradient("dw_5_20_75", 5, 20, 75, 6, 2, 18),
        conv_pool("conv_pool_video", 10, 64, 64, 3, 32, 3, 2, 2),
        conv_pool("conv_pool_1x3", 10, 64, 64, 3, 32, 3, 1, 2),
        gemm("gemm_10_256_30752", 10, 256, 30752, 10, 2, {block = 64, prefetch = 32}),
        gemm("gemm_10_256_30752_plain", 10, 256, 30752, 10, 2),
        gemm("gemm_80_256_30752", 80, 256, 30752, 10, 2, {block = 64, prefetch = 4}),
        gemm("gemm_80_256_1000", 80, 256, 1000, 10, 2),
        gemm("gemm_1_256_64", 1, 256, 64, 1, 16),
        gemm("gemm_8_256_64", 8, 256, 64, 8, 2),
        gemm("gemm_13_20_31", 13, 20, 31, 8, 2),
        gemm("gemm_13_70_31_transposed", 13, 70, 31, 6, 3, {transposed = true}),
        gemm("gemm_32_10_64", 32, 10, 64, 8, 1),
        gemm("gemm_5_1_64", 5, 1, 64, 4, 1),
        gemm("gemm_256_256_256", 256, 256, 256, 8, 3),
        gemm("gemm_256_256_256_10x2", 256, 256, 256, 10, 2)
    }
end
