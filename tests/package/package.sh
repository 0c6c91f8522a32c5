#!/usr/bin/env bash
# package.sh PART HNC ROOT BUILD: what `cmake --install` and the .deb hold is enough to build products with, in every way that the documents promise.
#   install  the files; pkg-config, make, meson; the manual and the completions
#   cmake    find_package with Make and Ninja, C and C++, twice in one folder, weights, training, runtime; what is made again and what is not
#   cross    for another machine, with the installed program
#   subproject  add_subdirectory instead of find_package
#   deb      the Debian package, unpacked somewhere
part=$1
shift
source "$(dirname "$0")/../cli/common.sh"
prefix="$scratch/a prefix"
generators=('Unix Makefiles')
command -v ninja >/dev/null && generators+=(Ninja)
sanitize=
grep -q '^HNC_SANITIZE:BOOL=ON' "$build/CMakeCache.txt" && sanitize='-fsanitize=address,undefined'

install_to() {
    expect 0 cmake --install "$build" --prefix "$1"
}
skip() {
    echo "skipped: $*"
}

test_install() {
    install_to "$prefix"
    for file in bin/hnc share/man/man1/hnc.1 share/bash-completion/completions/hnc share/zsh/site-functions/_hnc share/fish/vendor_completions.d/hnc.fish \
        share/cmake/hnc/hncConfig.cmake include/hnc/hnc_runtime.h; do
        [[ -s $prefix/$file ]] || fault "$file is not installed"
    done
    expect 0 bash -n "$prefix/share/bash-completion/completions/hnc"
    command -v zsh >/dev/null && expect 0 zsh -n "$prefix/share/zsh/site-functions/_hnc"
    command -v fish >/dev/null && expect 0 fish -n "$prefix/share/fish/vendor_completions.d/hnc.fish"
    if command -v mandoc >/dev/null; then
        expect 0 mandoc -Tlint -Wwarning "$prefix/share/man/man1/hnc.1"
        silent out.txt
    fi
    # The completion completes.
    # shellcheck disable=SC1090
    (source "$prefix/share/bash-completion/completions/hnc" && COMP_WORDS=(hnc train --val) COMP_CWORD=2 && _hnc && [[ ${COMPREPLY[*]} == *--validation* ]]) ||
        fault "bash does not complete hnc train --val"

    # pkg-config: the runtime's flags, and where the program is, wherever the prefix was moved to.
    mv "$prefix" "$scratch/moved"
    PKG_CONFIG_PATH=$(dirname "$(find "$scratch/moved" -name hnc.pc)")
    export PKG_CONFIG_PATH
    expect 0 "$(pkg-config --variable=hnc hnc)" "$root/examples/forecaster.yaml" -o forecaster.c --io --emit-example
    # shellcheck disable=SC2046,SC2086
    expect 0 cc -std=c11 $sanitize forecaster.c forecaster_io.c forecaster_example.c $(pkg-config --cflags --libs hnc) -o example
    expect 0 ./example

    # make and meson
    mkdir make
    expect 0 make -C make -f "$root/examples/make/Makefile" VPATH="$root/examples" HNC="$scratch/moved/bin/hnc"
    expect 0 make/forecast
    says out.txt next:
    cp out.txt first.txt
    expect 0 make -C make -f "$root/examples/make/Makefile" VPATH="$root/examples" HNC="$scratch/moved/bin/hnc"
    says out.txt 'up to date'
    if command -v meson >/dev/null && command -v ninja >/dev/null; then
        PATH="$scratch/moved/bin:$PATH" expect 0 meson setup meson "$root/examples/meson"
        PATH="$scratch/moved/bin:$PATH" expect 0 ninja -C meson
        expect 0 meson/forecast
        cmp out.txt first.txt || fault "meson's program prints something else than make's"
    else
        skip meson
    fi
}

# A product with several models, in C and C++.
write_project() {
    mkdir -p "$1"
    cp "$root/examples/forecaster.yaml" "$1/forecaster.yaml"
    cp "$root/specs/gru_regressor.yaml" "$1/gru_regressor.yaml"
    sed 's/^name: .*/name: second/' "$root/examples/forecaster.yaml" >"$1/second model.yaml"
    cat >"$1/CMakeLists.txt" <<END
cmake_minimum_required(VERSION 3.21)
project(product LANGUAGES C CXX)
$2
hnc_add_model(TARGET app MODEL forecaster.yaml)
hnc_add_model(TARGET app_large MODEL forecaster.yaml BATCH 8 TYPE OBJECT)
hnc_add_model(TARGET second MODEL "second model.yaml" NAME second_model WEIGHTS second.safetensors OUTPUT_DIR "made here")
hnc_add_model(TARGET trained MODEL gru_regressor.yaml TRAIN IO TARGET_ARCH native)
add_executable(in_c in_c.c)
target_link_libraries(in_c PRIVATE app second)
add_executable(in_cxx in_cxx.cc)
target_link_libraries(in_cxx PRIVATE app second trained)
add_executable(large large.c)
target_link_libraries(large PRIVATE app_large)
END
    cat >"$1/in_c.c" <<'END'
#include "forecaster.h"
#include "second_model.h"
#include <stdio.h>
int main(void) {
    static forecaster_weights weights;
    static forecaster_workspace workspace;
    static second_workspace second;
    float in[16] = {0}, out = 1, out_2 = 1;
    int status = forecaster_init(&weights, 1) + forecaster_predict(&weights, &workspace, 1, in, &out) +
                 second_predict(&second_embedded_weights, &second, 1, in, &out_2);
    printf("%d %d %d\n", status, FORECASTER_BATCH, out == 0.0f && out_2 == 0.0f);
    return status;
}
END
    cat >"$1/in_cxx.cc" <<'END'
#include "forecaster.h"
#include "gru_regressor_io.h"
#include "second_model.h"
#include <iostream>
int main() {
    static gru_regressor_weights weights;
    HncError error;
    bool good = gru_regressor_init(&weights, 1) == GRU_REGRESSOR_OK && gru_regressor_save(&weights, "w.safetensors", &error) &&
                gru_regressor_load(&weights, "w.safetensors", &error) && gru_regressor_model.train_step != nullptr;
    std::cout << FORECASTER_BATCH << SECOND_BATCH << good << "\n";
    return good ? 0 : 1;
}
END
    cat >"$1/large.c" <<'END'
#include "forecaster.h"
int main(void) {
    static forecaster_workspace workspace;
    return FORECASTER_BATCH == 8 && sizeof workspace == FORECASTER_WORKSPACE_BYTES ? 0 : 1;
}
END
    "$hnc" "$1/second model.yaml" -o init.c --io --emit-example
    cat >save.c <<'END'
#include "init_io.h"
int main(void) {
    static second_weights weights;
    HncError error;
    return second_init(&weights, 1) != SECOND_OK || !second_save(&weights, "second.safetensors", &error);
}
END
    # shellcheck disable=SC2086
    cc $sanitize -I "$root/runtime" save.c init.c init_io.c "$build/libhnc_runtime.a" -lz -lm -o save && ./save && mv second.safetensors "$1/" ||
        fault "no weights for the product"
}

# age FILE...: older than everything made so far.
age() {
    touch -d '2020-01-01' "$@"
}

test_cmake() {
    install_to "$prefix"
    write_project "$scratch/a product" 'find_package(hnc 0.1 REQUIRED COMPONENTS runtime)'
    for generator in "${generators[@]}"; do
        local out="$scratch/out ${generator%% *}"
        expect 0 cmake -G "$generator" -S "$scratch/a product" -B "$out" -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_BUILD_TYPE=Release
        expect 0 cmake --build "$out" -j 2
        expect 0 "$out/in_c"
        says out.txt '0 1 1'
        expect 0 "$out/in_cxx"
        says out.txt '111'
        expect 0 "$out/large"
        [[ -s $out/made\ here/second_model.h ]] || fault "OUTPUT_DIR is not obeyed"
        # Nothing changed: nothing is done.
        expect 0 cmake --build "$out" -j 2
        grep -qE 'Building|hnc |Linking' out.txt && fault "$generator: work without a change: $(grep -E 'Building|hnc |Linking' out.txt | head -n 2)"
        # A model that changes is made again with what depends on it, and nothing else.
        sleep 1.1
        sed -i 's/units: 8/units: 9/' "$scratch/a product/forecaster.yaml"
        expect 0 cmake --build "$out" -j 2
        says out.txt 'hnc forecaster.yaml'
        says out.txt 'in_c.c'
        grep -q gru_regressor out.txt && fault "$generator: a model that did not change was made again"
        sed -i 's/units: 9/units: 8/' "$scratch/a product/forecaster.yaml"
        # The same text with a new time: hnc may run, nothing is compiled.
        expect 0 cmake --build "$out" -j 2
        sleep 1.1
        touch "$scratch/a product/gru_regressor.yaml"
        expect 0 cmake --build "$out" -j 2
        grep -q Building out.txt && fault "$generator: a touched model was compiled again: $(grep Building out.txt)"
        # Weights and the program are inputs, too.
        sleep 1.1
        touch "$prefix/bin/hnc"
        expect 0 cmake --build "$out" -j 2
        says out.txt 'hnc second model.yaml'
        # An error of the model stops the build and leaves what was there.
        sleep 1.1
        sed -i 's/units: 8/unitz: 8/' "$scratch/a product/forecaster.yaml"
        cmake --build "$out" >out.txt 2>&1 && fault "$generator: a wrong model builds"
        says out.txt 'did you mean `units`'
        [[ -s $out/hnc/app/forecaster.c ]] || fault "$generator: an error removed the generated file"
        sed -i 's/unitz: 8/units: 8/' "$scratch/a product/forecaster.yaml"
    done
    # Faults of the caller.
    mkdir wrong
    printf 'cmake_minimum_required(VERSION 3.21)\nproject(p C)\nfind_package(hnc REQUIRED)\nhnc_add_model(TARGET a MODEL m.yaml TARGET_ARCH abacus)\n' >wrong/CMakeLists.txt
    expect 1 cmake -S wrong -B wrong/out -DCMAKE_PREFIX_PATH="$prefix"
    says err.txt 'TARGET_ARCH abacus is not one of: portable'
    sed -i 's/TARGET_ARCH abacus/TARGT x/' wrong/CMakeLists.txt
    expect 1 cmake -S wrong -B wrong/out -DCMAKE_PREFIX_PATH="$prefix"
    says err.txt 'unknown arguments: TARGT;x'
    # Plain options of the program: -MD and its kin, names with blanks.
    cp "$root/examples/forecaster.yaml" 'a $b #c.yaml'
    expect 0 "$hnc" 'a $b #c.yaml' -o m.c -MF m.dep -MT 'x y' -MP
    [[ $(head -n 1 m.dep) == 'x\ y: a\ $$b\ \#c.yaml' && $(sed -n 2p m.dep) == 'a\ $$b\ \#c.yaml:' ]] || fault "depfile: $(cat m.dep)"
    age m.c m.h
    expect 0 "$hnc" 'a $b #c.yaml' -o m.c -MD
    [[ m.c -ot m.d && m.h -ot m.d ]] || fault "files that did not change have a new time"
    [[ $(cat m.d) == 'm.c: a\ $$b\ \#c.yaml' ]] || fault "depfile: $(cat m.d)"
}

# For a Cortex-M4 where its compiler is installed; elsewhere this machine's compiler takes its place, which shows the same of the package.
test_cross() {
    install_to "$prefix"
    write_project product 'find_package(hnc 0.1 REQUIRED)'
    sed -i '/^add_executable/d; /^target_link/d; /^hnc_add_model(TARGET trained/d; s/ C CXX)/ C)/' product/CMakeLists.txt
    echo 'add_library(product STATIC in_c.c)
target_link_libraries(product PRIVATE app second)' >>product/CMakeLists.txt
    local compiler=cc flags=
    if command -v arm-none-eabi-gcc >/dev/null; then
        compiler=arm-none-eabi-gcc flags='-mcpu=cortex-m4 -mthumb -mfpu=fpv4-sp-d16 -mfloat-abi=hard'
    else
        skip "a real cross compiler"
    fi
    cat >toolchain.cmake <<END
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR arm)
set(CMAKE_C_COMPILER $compiler)
set(CMAKE_C_FLAGS_INIT "$flags")
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
set(CMAKE_FIND_ROOT_PATH "$scratch/sysroot;$prefix")
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
END
    for generator in "${generators[@]}"; do
        expect 0 cmake -G "$generator" -S product -B "cross ${generator%% *}" -DCMAKE_TOOLCHAIN_FILE="$scratch/toolchain.cmake" -DCMAKE_PREFIX_PATH="$prefix"
        expect 0 cmake --build "cross ${generator%% *}"
        [[ -s "cross ${generator%% *}/libproduct.a" ]] || fault "no library for the other machine"
    done
    if [[ $compiler == arm-* ]]; then
        arm-none-eabi-readelf -h "cross Unix/libapp.a" | grep -q 'Machine:.*ARM' || fault "the model's library is not for ARM"
    fi
    # The runtime is for this machine: asking for it says so.
    sed -i 's/REQUIRED)/REQUIRED COMPONENTS runtime)/' product/CMakeLists.txt
    expect 1 cmake -S product -B wrong -DCMAKE_TOOLCHAIN_FILE="$scratch/toolchain.cmake" -DCMAKE_PREFIX_PATH="$prefix"
    says err.txt runtime
}

test_subproject() {
    write_project product "add_subdirectory(\"$root\" hnc)"
    expect 0 cmake -S product -B out
    grep -q 'CMAKE_BUILD_TYPE:STRING=Release' out/CMakeCache.txt && fault "the build type of the project around is changed"
    expect 0 nice cmake --build out -j 2
    expect 0 out/in_c
    expect 0 out/in_cxx
    [[ -e out/hnc/libgraph_interpreter.a || -e out/hnc/tests ]] && fault "the tests are part of the other project"
    # For another machine it cannot work without a program of this one.
    printf 'set(CMAKE_SYSTEM_NAME Linux)\nset(CMAKE_SYSTEM_PROCESSOR other)\nset(CMAKE_C_COMPILER cc)\nset(CMAKE_CXX_COMPILER c++)\n' >toolchain.cmake
    expect 1 cmake -S product -B wrong -DCMAKE_TOOLCHAIN_FILE="$scratch/toolchain.cmake"
    says err.txt 'HNC_EXECUTABLE'
    expect 0 cmake -S product -B named -DCMAKE_TOOLCHAIN_FILE="$scratch/toolchain.cmake" -DHNC_EXECUTABLE="$hnc"
}

test_deb() {
    command -v dpkg-deb >/dev/null || { skip "no dpkg-deb"; return; }
    (cd "$build" && cpack -G DEB -B "$scratch/deb") >log.txt 2>&1 || fault "cpack: $(tail -n 5 log.txt)"
    local deb
    deb=$(find deb -maxdepth 1 -name 'hnc_*.deb')
    [[ -s $deb ]] || { fault "no package: $(tail -n 5 log.txt)"; return; }
    expect 0 dpkg-deb --info "$deb"
    says out.txt 'Package: hnc'
    grep -q 'Depends:.*libc6' out.txt || fault "the package does not depend on libc6"
    grep -q 'Depends:.*libyaml' out.txt || fault "the package does not depend on libyaml"
    expect 0 dpkg-deb --extract "$deb" unpacked
    expect 0 unpacked/usr/bin/hnc --version
    expect 0 cmake -S "$root/examples/cmake" -B out -DCMAKE_PREFIX_PATH="$scratch/unpacked/usr"
    expect 0 cmake --build out
    expect 0 out/forecast
    says out.txt next:
}

"test_$part"
finish
