# hnc_generate(TARGET MODEL.yaml [OPTION...]): adds a static library TARGET made from the C that hnc writes for the model.
# The header has the model file's name: model.yaml gives model.h. Options go to hnc: --batch 8, --embed-weights model.safetensors ...
function(hnc_generate target model)
    get_filename_component(name ${model} NAME_WE)
    get_filename_component(path ${model} ABSOLUTE)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/${target})
    file(MAKE_DIRECTORY ${folder})
    add_custom_command(OUTPUT ${folder}/${name}.c ${folder}/${name}.h
        COMMAND ${HNC_EXECUTABLE} ${path} -o ${folder}/${name}.c ${ARGN}
        DEPENDS ${path} ${HNC_EXECUTABLE}
        COMMENT "hnc ${name}.yaml" VERBATIM)
    add_library(${target} STATIC ${folder}/${name}.c)
    target_include_directories(${target} PUBLIC ${folder})
    target_link_libraries(${target} PUBLIC m)
endfunction()
