/*
 * lua.c - a sandboxed Lua state that renders templates (emit.h has the notation, templates/engine.lua the translation).
 *
 * Templates can compute text from the tables they are given and do nothing else: there is no io, os, package, debug or load, no random numbers, and
 * no iteration in an order that differs between runs. Memory and running time are limited.
 */
#include "emit/emit.h"

#include <assert.h>
#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#include <stdlib.h>
#include <string.h>

enum { MEMORY_LIMIT = 1 << 30, STEP_LIMIT = 200000000, STEPS_PER_CHECK = 1000000, TEMPLATE_LIMIT = 1 << 20 };

struct Templates {
    Arena *arena;
    Diagnostics *diag;
    const char *directory; /* its files come before the embedded ones; NULL: none */
    lua_State *lua;
    size_t used;
    bool limited; /* inside a protected call: running out is a Lua error */
    int64_t steps;
    int depth;  /* of tables begun: the root is on the Lua stack at 1, its children above */
    int render; /* registry reference of engine.lua's function */
};

static void *allocate(void *context, void *old, size_t old_bytes, size_t bytes) {
    Templates *templates = context;
    size_t before = old ? old_bytes : 0;
    if (bytes == 0) {
        templates->used -= before;
        free(old);
        return NULL;
    }
    if (templates->limited && bytes > before && templates->used - before + bytes > MEMORY_LIMIT) {
        return NULL;
    }
    void *data = realloc(old, bytes);
    if (data) {
        templates->used = templates->used - before + bytes;
    } else if (!templates->limited) {
        arena_out_of_memory(templates->arena);
    }
    return data;
}

static Templates *of_state(lua_State *lua) {
    void *context;
    lua_getallocf(lua, &context);
    return context;
}

static void count_steps(lua_State *lua, lua_Debug *event) {
    (void)event;
    Templates *templates = of_state(lua);
    templates->steps += STEPS_PER_CHECK;
    if (templates->steps >= STEP_LIMIT) {
        luaL_where(lua, 0);
        lua_pushliteral(lua, "the template does not end");
        lua_concat(lua, 2);
        lua_error(lua);
    }
}

/* ---- what engine.lua gets from here */

/* source(name): the text of a template, from the directory first; or nil. */
static int host_source(lua_State *lua) {
    const Templates *templates = of_state(lua);
    const char *name = luaL_checkstring(lua, 1);
    if (templates->directory && !strstr(name, "..")) {
        char *text;
        size_t length;
        if (file_read(templates->arena, arena_printf(templates->arena, "%s/%s", templates->directory, name), TEMPLATE_LIMIT, &text, &length) == 0) {
            lua_pushlstring(lua, text, length);
            return 1;
        }
    }
    for (int i = 0; i < embedded_template_count; i++) {
        if (strcmp(embedded_templates[i].name, name) == 0) {
            lua_pushstring(lua, embedded_templates[i].text);
            return 1;
        }
    }
    return 0;
}

/* compile(text, name): a function, or nil and a message. */
static int host_compile(lua_State *lua) {
    size_t length;
    const char *text = luaL_checklstring(lua, 1, &length);
    const char *chunk = lua_pushfstring(lua, "=%s", luaL_checkstring(lua, 2));
    if (luaL_loadbufferx(lua, text, length, chunk, "t") == LUA_OK) {
        return 1;
    }
    lua_pushnil(lua);
    lua_insert(lua, -2);
    return 2;
}

static int host_next(lua_State *lua) {
    luaL_checktype(lua, 1, LUA_TTABLE);
    lua_settop(lua, 2);
    return lua_next(lua, 1) ? 2 : 0;
}

/* each(table): iterates in no particular order; engine.lua uses it only where order does not matter or is established afterwards. */
static int host_each(lua_State *lua) {
    luaL_checktype(lua, 1, LUA_TTABLE);
    lua_pushcfunction(lua, host_next);
    lua_pushvalue(lua, 1);
    return 2;
}

/* tostring without addresses, which differ from run to run. */
static int safe_tostring(lua_State *lua) {
    int type = lua_type(lua, 1);
    if (type == LUA_TTABLE || type == LUA_TFUNCTION || type == LUA_TUSERDATA || type == LUA_TTHREAD) {
        return luaL_error(lua, "a %s has no text", lua_typename(lua, type));
    }
    luaL_checkany(lua, 1);
    luaL_tolstring(lua, 1, NULL);
    return 1;
}

/* string.format without addresses; upvalue 1 is Lua's own. */
static int safe_format(lua_State *lua) {
    const char *format = luaL_checkstring(lua, 1);
    for (const char *at = strchr(format, '%'); at; at = strchr(at + 1, '%')) {
        at++;
        at += strspn(at, "-+ #0123456789.");
        if (*at == 'p') {
            return luaL_error(lua, "%%p is not available");
        }
        if (*at == '\0') {
            break;
        }
    }
    int count = lua_gettop(lua);
    for (int i = 2; i <= count; i++) {
        int type = lua_type(lua, i);
        if (type == LUA_TTABLE || type == LUA_TFUNCTION) {
            return luaL_error(lua, "a %s has no text", lua_typename(lua, type));
        }
    }
    lua_pushvalue(lua, lua_upvalueindex(1));
    lua_insert(lua, 1);
    lua_call(lua, count, 1);
    return 1;
}

static void remove_fields(lua_State *lua, const char *const *name) {
    for (; *name; name++) {
        lua_pushnil(lua);
        lua_setfield(lua, -2, *name);
    }
}

static void open_sandbox(lua_State *lua) {
    static const char *const unsafe_base[] = {"load",  "loadfile", "dofile",       "loadstring", "require", "collectgarbage", "pairs", "next",
                                              "print", "warn",     "getmetatable", "_VERSION",   NULL};
    static const char *const unsafe_string[] = {"dump", NULL};
    static const char *const unsafe_math[] = {"random", "randomseed", NULL};
    luaL_requiref(lua, LUA_GNAME, luaopen_base, 1);
    remove_fields(lua, unsafe_base);
    lua_pushcfunction(lua, safe_tostring);
    lua_setfield(lua, -2, "tostring");
    luaL_requiref(lua, LUA_STRLIBNAME, luaopen_string, 1);
    remove_fields(lua, unsafe_string);
    lua_getfield(lua, -1, "format");
    lua_pushcclosure(lua, safe_format, 1);
    lua_setfield(lua, -2, "format");
    luaL_requiref(lua, LUA_TABLIBNAME, luaopen_table, 1);
    luaL_requiref(lua, LUA_MATHLIBNAME, luaopen_math, 1);
    remove_fields(lua, unsafe_math);
    lua_settop(lua, 0);
}

/* ---- running */

/* Appends the templates that led to the failing line: "a.tmpl:3: ... (included from b.tmpl:7)". */
static int add_place(lua_State *lua) {
    luaL_tolstring(lua, 1, NULL);
    lua_Debug call;
    bool innermost = true;
    for (int level = 1; lua_getstack(lua, level, &call); level++) {
        lua_getinfo(lua, "Sl", &call);
        if (!strstr(call.short_src, ".tmpl") || call.currentline < 0) {
            continue;
        }
        if (!innermost) {
            lua_pushfstring(lua, " (included from %s:%d)", call.short_src, call.currentline);
            lua_concat(lua, 2);
        } else if (strncmp(lua_tostring(lua, -1), call.short_src, strlen(call.short_src)) != 0) {
            lua_pushfstring(lua, " (called from %s:%d)", call.short_src, call.currentline); /* the fault shows in a helper */
            lua_concat(lua, 2);
        }
        innermost = false;
    }
    return 1;
}

/* Calls the function below `arguments` values; its message becomes a diagnostic. */
static bool call(Templates *templates, int arguments, int results) {
    lua_State *lua = templates->lua;
    int handler = lua_gettop(lua) - arguments;
    lua_pushcfunction(lua, add_place);
    lua_insert(lua, handler);
    templates->steps = 0;
    templates->limited = true;
    lua_sethook(lua, count_steps, LUA_MASKCOUNT, STEPS_PER_CHECK);
    int status = lua_pcall(lua, arguments, results, handler);
    lua_sethook(lua, NULL, 0, 0);
    templates->limited = false;
    lua_remove(lua, handler);
    if (status == LUA_OK) {
        return true;
    }
    const char *message = lua_tostring(lua, -1);
    diag_error(templates->diag, (Mark){0}, "template", "internal error in a template: %s", message ? message : "no message");
    lua_pop(lua, 1);
    return false;
}

/* Runs engine.lua and keeps the function it returns; on the Lua stack: the chunk's text is loaded inside the protected call. */
static int start_engine(lua_State *lua) {
    static const luaL_Reg host[] = {{"source", host_source}, {"compile", host_compile}, {"each", host_each}, {NULL, NULL}};
    lua_pushcfunction(lua, host_source);
    lua_pushliteral(lua, "engine.lua");
    lua_call(lua, 1, 1);
    size_t length;
    const char *text = lua_tolstring(lua, -1, &length);
    if (!text) {
        return luaL_error(lua, "engine.lua is missing");
    }
    if (luaL_loadbufferx(lua, text, length, "=engine.lua", "t") != LUA_OK) {
        return lua_error(lua);
    }
    luaL_newlib(lua, host);
    lua_call(lua, 1, 1);
    return 1;
}

static void new_root(Templates *templates) {
    lua_settop(templates->lua, 0);
    lua_newtable(templates->lua);
    templates->depth = 1;
}

Templates *templates_new(Arena *arena, Diagnostics *diag, const char *directory) {
    Templates *templates = arena_alloc(arena, sizeof(*templates));
    templates->arena = arena;
    templates->diag = diag;
    templates->directory = directory ? arena_strdup(arena, directory) : NULL;
    templates->lua = lua_newstate(allocate, templates);
    if (!templates->lua) {
        arena_out_of_memory(arena);
    }
    open_sandbox(templates->lua);
    lua_pushcfunction(templates->lua, start_engine);
    if (!call(templates, 0, 1)) {
        templates_free(templates);
        return NULL;
    }
    templates->render = luaL_ref(templates->lua, LUA_REGISTRYINDEX);
    new_root(templates);
    return templates;
}

void templates_free(Templates *templates) {
    if (templates && templates->lua) {
        lua_close(templates->lua);
        templates->lua = NULL;
    }
}

/* ---- building tables: the value on top goes into the table below it */

static void store(Templates *templates, const char *key) {
    lua_State *lua = templates->lua;
    if (key) {
        lua_setfield(lua, -2, key);
    } else {
        lua_seti(lua, -2, (lua_Integer)lua_rawlen(lua, -2) + 1);
    }
}

void table_begin(Templates *templates, const char *key) {
    lua_State *lua = templates->lua;
    luaL_checkstack(lua, 8, "tables too deep");
    lua_newtable(lua);
    lua_pushvalue(lua, -2); /* parent new parent */
    lua_pushvalue(lua, -2); /* parent new parent new */
    store(templates, key);
    lua_pop(lua, 1);
    templates->depth++;
}

void table_end(Templates *templates) {
    assert(templates->depth > 1);
    lua_pop(templates->lua, 1);
    templates->depth--;
}

void table_string(Templates *templates, const char *key, const char *value) {
    lua_pushstring(templates->lua, value);
    store(templates, key);
}

void table_int(Templates *templates, const char *key, int64_t value) {
    lua_pushinteger(templates->lua, (lua_Integer)value);
    store(templates, key);
}

void table_bool(Templates *templates, const char *key, bool value) {
    lua_pushboolean(templates->lua, value);
    store(templates, key);
}

static const char *render(Templates *templates, const char *name, bool is_c) {
    lua_State *lua = templates->lua;
    assert(templates->depth == 1);
    lua_rawgeti(lua, LUA_REGISTRYINDEX, templates->render);
    lua_pushstring(lua, name);
    lua_pushvalue(lua, 1);
    const char *text = NULL;
    if (call(templates, 2, 1)) {
        size_t length;
        const char *raw = lua_tolstring(lua, -1, &length);
        assert(raw);
        text = is_c ? indent_c(templates->arena, raw) : arena_strndup(templates->arena, raw, length);
    }
    new_root(templates);
    lua_gc(lua, LUA_GCCOLLECT);
    return text;
}

const char *templates_render(Templates *templates, const char *name) {
    return render(templates, name, true);
}

const char *templates_render_plain(Templates *templates, const char *name) {
    return render(templates, name, false);
}
