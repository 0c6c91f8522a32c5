# hnc_embed(OUTPUT FOLDER FILE...): OUTPUT becomes a C file with the contents of the files, named relative to FOLDER.
add_executable(embed ${PROJECT_SOURCE_DIR}/tools/embed.c)

function(hnc_embed output folder)
    set(names "")
    foreach(file IN LISTS ARGN)
        file(RELATIVE_PATH name ${folder} ${file})
        list(APPEND names ${name})
    endforeach()
    list(SORT names)
    add_custom_command(OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${output}
        COMMAND embed ${CMAKE_CURRENT_BINARY_DIR}/${output} ${folder} ${names}
        DEPENDS embed ${ARGN}
        COMMENT "Embedding templates" VERBATIM)
endfunction()
