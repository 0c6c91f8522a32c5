#!/usr/bin/env bash
# Two models, two instances of each, two threads, C and C++ in one program: they link, keep nothing to themselves and give the numbers that they give alone.
source "$(dirname "$0")/common.sh"

expect 0 "$hnc" "$root/examples/forecaster.yaml" -o forecaster.c --io --streaming
sed 's/^name: .*/name: other/; s/GRU, units: 8/LSTM, units: 12/' "$root/examples/forecaster.yaml" >other.yaml
cat >>other.yaml <<'END'
training: {optimizer: adam, loss: mse, batch_size: 4}
END
expect 0 "$hnc" other.yaml -o other.c --io

# No variable of a generated file changes: only code, constants and the tables of the runtime's use.
for file in forecaster other; do
    cc -std=c11 -O1 -c $file.c -o $file.o || fault "$file.c does not compile"
    nm $file.o | grep -E ' [BbDdCc] ' && fault "$file.c has a variable of its own"
done

cat >program.cc <<'END'
#include "forecaster_io.h"
#include "other_io.h"
#include <cstdio>
#include <cstring>
#include <initializer_list>
#include <memory>
#include <thread>

extern "C" int in_c(const forecaster_weights *weights, const float *series, float *next);

/* One thread's own memory; weights of the forecaster are everybody's. */
struct Worker {
    std::unique_ptr<forecaster_workspace> workspace{new forecaster_workspace};
    std::unique_ptr<forecaster_stream> stream{new forecaster_stream};
    std::unique_ptr<other_weights> weights{new other_weights};
    std::unique_ptr<other_optimizer> optimizer{new other_optimizer};
    std::unique_ptr<other_metrics> metrics{new other_metrics};
    std::unique_ptr<other_train_workspace> training{new other_train_workspace};
    float next[50], loss[50], step = 0;
    int status = 0;

    void run(const forecaster_weights *shared) {
        float series[4 * 16], target[4] = {0.1f, 0.2f, 0.3f, 0.4f};
        status |= other_init(weights.get(), 3) | other_optimizer_init(optimizer.get(), weights.get(), 3) | forecaster_reset(stream.get());
        for (int i = 0; i < 50; i++) {
            for (int k = 0; k < 64; k++) {
                series[k] = 0.01f * (float)((i * 31 + k * 7) % 97);
            }
            status |= forecaster_predict(shared, workspace.get(), 1, series, &next[i]);
            status |= forecaster_step(shared, stream.get(), workspace.get(), 1, series, &step);
            status |= other_train_step(weights.get(), optimizer.get(), metrics.get(), training.get(), 4, series, target, nullptr, &loss[i]);
        }
    }
};

int main() {
    static forecaster_weights shared;
    HncError error;
    if (forecaster_init(&shared, 1) != FORECASTER_OK || !forecaster_save(&shared, "w.safetensors", &error) || !forecaster_load(&shared, "w.safetensors", &error)) {
        return 1;
    }
    Worker alone, first, second;
    alone.run(&shared);
    std::thread one(&Worker::run, &first, &shared), two(&Worker::run, &second, &shared);
    one.join();
    two.join();
    for (Worker *worker : {&first, &second}) {
        if (worker->status != 0 || std::memcmp(worker->next, alone.next, sizeof alone.next) != 0 || std::memcmp(worker->loss, alone.loss, sizeof alone.loss) != 0 ||
            worker->step != alone.step || std::memcmp(worker->weights.get(), alone.weights.get(), sizeof(other_weights)) != 0) {
            return 2;
        }
    }
    float series[16], next = 0;
    for (int k = 0; k < 16; k++) {
        series[k] = 0.01f * (float)((k * 7) % 97);
    }
    if (in_c(&shared, series, &next) != 0 || next != alone.next[0] || alone.loss[49] >= alone.loss[0]) {
        return 3;
    }
    std::printf("%s and %s: %g, loss %g to %g\n", forecaster_model.name, other_model.name, next, alone.loss[0], alone.loss[49]);
    return 0;
}
END
cat >in_c.c <<'END'
#include "forecaster.h"
#include "other.h"
int in_c(const forecaster_weights *weights, const float *series, float *next);
int in_c(const forecaster_weights *weights, const float *series, float *next) {
    static forecaster_workspace workspace;
    static other_weights others;
    return forecaster_predict(weights, &workspace, 1, series, next) + other_init(&others, 1);
}
END
# link COMPILER-OF-OTHER OPTION...: the forecaster as C, the other model as C or C++.
link() {
    local how=$1
    shift
    gcc -std=c11 "$@" -I "$root/runtime" -c forecaster.c forecaster_io.c in_c.c other_io.c || fault "C: $*"
    case $how in
    c) gcc -std=c11 "$@" -c other.c -o other.o ;;
    cxx) g++ -x c++ -std=c++17 "$@" -c other.c -o other.o ;;
    esac || fault "other.c as $how: $*"
    g++ -std=c++17 "$@" -I "$root/runtime" program.cc forecaster.o forecaster_io.o in_c.o other.o other_io.o "$build/libhnc_runtime.a" -lz -lm -lpthread -o program 2>cc.txt ||
        fault "does not link: $(grep -v warning cc.txt | head -n 5)"
    ./program >out.txt || fault "the program says $? ($how, $*)"
    says out.txt 'forecaster and other'
}
sanitize=()
grep -q '^HNC_SANITIZE:BOOL=ON' "$build/CMakeCache.txt" && sanitize=(-fsanitize=address,undefined)
link c -O2 "${sanitize[@]}"
link cxx -O1 "${sanitize[@]}"
# Nothing is shared that is written.
if [[ ${#sanitize[@]} -eq 0 ]] && echo 'int main(void){return 0;}' | gcc -fsanitize=thread -x c - -o tsan 2>/dev/null && ./tsan; then
    link c -O1 -g -fsanitize=thread
fi
finish
