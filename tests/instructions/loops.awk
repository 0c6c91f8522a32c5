# objdump -d -M intel --no-show-raw-insn | awk -f loops.awk: of every function with fused multiply-adds in a loop, the innermost loop with most of
# them: function, multiply-adds, instructions that read memory, that write it, all.
function finish(    i, j, start, inner, k, fma, reads, writes, best, line) {
    best = 0
    for (i = 1; i <= count; i++) {
        if (text[i] !~ /^j/ || !match(text[i], /[0-9a-f]+ </)) {
            continue
        }
        start = place[substr(text[i], RSTART, RLENGTH - 2)]
        if (start == "" || start > i) {
            continue
        }
        inner = 1
        fma = reads = writes = 0
        for (k = start; k <= i; k++) {
            if (k < i && text[k] ~ /^j/ && match(text[k], /[0-9a-f]+ </)) {
                j = place[substr(text[k], RSTART, RLENGTH - 2)]
                inner = inner && !(j != "" && j <= k && j >= start)
            }
            if (text[k] ~ /^vfn?m(add|sub)/) {
                fma++
            }
            if (text[k] ~ /(PTR|BCST) \[/ && text[k] !~ /^(lea|prefetch)/) {
                if (text[k] ~ /^v?mov[a-z0-9]* +[A-Z]+ (PTR|BCST) \[/) {
                    writes++
                } else {
                    reads++
                }
            }
        }
        if (inner && fma > best) {
            best = fma
            line = name " " fma " " reads " " writes " " (i - start + 1)
        }
    }
    if (best > 0) {
        print line
    }
    count = 0
    split("", place)
}
/^[0-9a-f]+ <.*>:$/ {
    finish()
    name = substr($2, 2, length($2) - 3)
    sub(/\..*/, "", name)
    next
}
/^ +[0-9a-f]+:\t/ {
    address = $1
    sub(/:/, "", address)
    count++
    place[address] = count
    text[count] = $0
    sub(/^[^\t]*\t/, "", text[count])
}
END { finish() }
