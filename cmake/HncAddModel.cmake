#[[
hnc_add_model(TARGET name MODEL model.yaml [WEIGHTS weights.safetensors] [TRAIN] [IO] [BATCH n]
              [TARGET_ARCH arch] [TYPE STATIC|OBJECT|SHARED] [NAME file] [OUTPUT_DIR folder] [OPTIONS option...])

Adds the library target `name` made from the C that hnc writes for the model. Whatever links it finds the header, model.h (NAME gives another name),
and is compiled after that exists. The files are made again when the model, the weights or hnc change.

  WEIGHTS      these weights become constants of the library: <model>_embedded_weights
  TRAIN        with the training functions; the model needs a `training:` section
  IO           with <model>_load, <model>_save and the table of the runtime (model_io.h); links hnc::runtime
  BATCH        most samples of one prediction (1)
  TARGET_ARCH  a machine of `hnc help targets` (portable); the compiler gets the flags that it needs
  OUTPUT_DIR   where the files go (a folder of the build tree named after the target)
  OPTIONS      further options of hnc

When cross compiling, hnc must be a program of this machine: an installed package or -DHNC_EXECUTABLE=/path/to/hnc.
]]
cmake_policy(PUSH)
cmake_policy(VERSION 3.20)
if(POLICY CMP0116)
    cmake_policy(SET CMP0116 NEW) # names in the depfile are absolute
endif()

function(hnc_add_model)
    cmake_parse_arguments(PARSE_ARGV 0 arg "TRAIN;IO" "TARGET;MODEL;WEIGHTS;BATCH;TARGET_ARCH;TYPE;NAME;OUTPUT_DIR" "OPTIONS")
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "hnc_add_model: unknown arguments: ${arg_UNPARSED_ARGUMENTS}")
    endif()
    if(NOT arg_TARGET OR NOT arg_MODEL)
        message(FATAL_ERROR "hnc_add_model needs TARGET name and MODEL file.yaml")
    endif()
    if(NOT arg_TYPE)
        set(arg_TYPE STATIC)
    endif()
    if(NOT arg_TARGET_ARCH)
        set(arg_TARGET_ARCH portable)
    endif()
    if(NOT DEFINED HNC_ARCH_FLAGS_${arg_TARGET_ARCH} AND NOT arg_TARGET_ARCH STREQUAL "native")
        message(FATAL_ERROR "hnc_add_model: TARGET_ARCH ${arg_TARGET_ARCH} is not one of: ${HNC_ARCHS} native")
    endif()

    # The program: one that was named, else this project's or the package's.
    if(HNC_EXECUTABLE)
        set(hnc ${HNC_EXECUTABLE})
        set(hnc_file ${HNC_EXECUTABLE})
    elseif(TARGET hnc AND CMAKE_CROSSCOMPILING)
        message(FATAL_ERROR "hnc_add_model: hnc, built for the target machine, cannot run here; name one of this machine with -DHNC_EXECUTABLE=/path/to/hnc")
    else()
        set(hnc hnc::hnc)
        set(hnc_file $<TARGET_FILE:hnc::hnc>)
    endif()

    get_filename_component(model ${arg_MODEL} ABSOLUTE)
    if(NOT arg_NAME)
        get_filename_component(arg_NAME ${arg_MODEL} NAME_WE)
    endif()
    if(NOT arg_OUTPUT_DIR)
        set(arg_OUTPUT_DIR hnc/${arg_TARGET})
    endif()
    get_filename_component(folder ${arg_OUTPUT_DIR} ABSOLUTE BASE_DIR ${CMAKE_CURRENT_BINARY_DIR})
    file(MAKE_DIRECTORY ${folder})
    set(c ${folder}/${arg_NAME}.c)
    set(sources ${c})
    set(headers ${folder}/${arg_NAME}.h)
    set(options --target ${arg_TARGET_ARCH})
    set(inputs ${model})
    if(NOT arg_TRAIN)
        list(APPEND options --no-training)
    endif()
    if(arg_BATCH)
        list(APPEND options --batch ${arg_BATCH})
    endif()
    if(arg_WEIGHTS)
        get_filename_component(weights ${arg_WEIGHTS} ABSOLUTE)
        list(APPEND options --embed-weights --weights ${weights})
        list(APPEND inputs ${weights})
    endif()
    if(arg_IO)
        if(NOT TARGET hnc::runtime)
            message(FATAL_ERROR "hnc_add_model: IO needs hnc's runtime library: find_package(hnc REQUIRED COMPONENTS runtime)")
        endif()
        list(APPEND options --io)
        list(APPEND sources ${folder}/${arg_NAME}_io.c)
        list(APPEND headers ${folder}/${arg_NAME}_io.h)
    endif()
    list(APPEND options ${arg_OPTIONS})

    add_custom_command(OUTPUT ${sources} ${headers}
        COMMAND ${hnc} ${model} -o ${c} ${options} -MF ${c}.d -MT ${c}
        DEPENDS ${inputs} ${hnc_file}
        DEPFILE ${c}.d
        COMMENT "hnc ${arg_MODEL}" VERBATIM)
    add_library(${arg_TARGET} ${arg_TYPE} ${sources} ${headers})
    set_target_properties(${arg_TARGET} PROPERTIES C_STANDARD 11 POSITION_INDEPENDENT_CODE ON LINKER_LANGUAGE C)
    target_include_directories(${arg_TARGET} PUBLIC ${folder})
    set(flags "${HNC_ARCH_FLAGS_${arg_TARGET_ARCH}}")
    if(arg_TARGET_ARCH STREQUAL "native")
        set(flags -march=native)
    endif()
    # Square roots and divisions become instructions of a loop; the generated code reads neither errno nor floating-point exceptions.
    target_compile_options(${arg_TARGET} PRIVATE $<$<C_COMPILER_ID:GNU,Clang,AppleClang>:-fno-math-errno -fno-trapping-math ${flags}>)
    if(NOT WIN32)
        target_link_libraries(${arg_TARGET} PUBLIC m)
    endif()
    if(arg_IO)
        target_link_libraries(${arg_TARGET} PUBLIC hnc::runtime)
    endif()
endfunction()

cmake_policy(POP)
