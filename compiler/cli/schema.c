/*
 * schema.c - hnc schema: the JSON Schema (draft 7) of model files. Classes come from their argument tables; here is what stands around them.
 */
#include "cli/driver.h"
#include "decode.h"
#include "tune/tune.h"

#define NAME_PATTERN       "^[A-Za-z_][A-Za-z0-9_.-]*$"
#define IDENTIFIER_PATTERN "^[A-Za-z_][A-Za-z0-9_]*$"
#define EXTENT             "{\"type\": \"integer\", \"minimum\": 1, \"maximum\": 2147483647}"
#define REF(name)          "{\"$ref\": \"#/definitions/" name "\"}"
#define NULL_OR(schema)    "{\"anyOf\": [{\"type\": \"null\"}, " schema "]}"
/* A line of the schema is a line here, or a few. */
/* clang-format off */
/* What is given once, for each output in a list, or for each output by its name. */
#define PER_OUTPUT(one) \
    "{\"anyOf\": [" one ", {\"type\": \"array\", \"items\": " NULL_OR(one) "}, " \
        "{\"type\": \"object\", \"not\": {\"required\": [\"type\"]}, \"additionalProperties\": " NULL_OR(one) "}]}"

static const char parts[] =
    "\"name\": {\"anyOf\": [{\"type\": \"boolean\"}, {\"type\": \"string\", \"pattern\": \"" NAME_PATTERN "\"}]},\n"
    "\"reference\": {\"description\": \"The name of a layer or input; a layer's second tensor is `name:1`\", \"type\": [\"string\", "
        "\"boolean\", \"number\"]},\n"
    "\"references\": {\"anyOf\": [" REF("reference") ", {\"type\": \"array\", \"items\": " REF("reference") ", \"minItems\": 1}]},\n"
    "\"call_value\": {\"anyOf\": [{\"type\": \"null\"}, " REF("reference") ", {\"type\": \"array\", \"items\": " NULL_OR(REF("reference"))
        "}]},\n"
    "\"input\": {\"type\": \"object\", \"required\": [\"name\", \"shape\"], \"additionalProperties\": false, \"properties\": {\n"
    "  \"name\": " REF("name") ",\n"
    "  \"shape\": {\"description\": \"Extents of one sample, without the batch\", \"anyOf\": [" EXTENT ", {\"type\": \"array\", \"items\": "
        EXTENT ", \"maxItems\": 7}]},\n"
    "  \"dtype\": {\"description\": \"Type of the elements (float32)\", \"enum\": [\"float32\", \"int32\", \"uint8\", \"bool\", null]}}},\n"
    "\"inputs\": {\"type\": \"array\", \"items\": " REF("input") ", \"minItems\": 1},\n"
    "\"entry\": {\"type\": \"object\", \"properties\": {\n"
    "  \"name\": " NULL_OR(REF("name")) ",\n"
    "  \"inputs\": {\"description\": \"What it reads, if not the layer before it\", \"allOf\": [" REF("references") "]},\n"
    "  \"trainable\": {\"description\": \"false: training leaves its weights as they are\", \"type\": \"boolean\"},\n"
    "  \"call\": {\"description\": \"Keyword arguments of Keras's call\", \"type\": [\"object\", \"null\"], \"additionalProperties\": "
        REF("call_value") "},\n"
    "  \"shares\": {\"description\": \"The layer whose weights this entry uses again\"}},\n"
    "  \"if\": {\"required\": [\"shares\"]},\n"
    "  \"then\": {\"required\": [\"name\"], \"properties\": {\"name\": " REF("name") ", \"shares\": " REF("reference")
        "}, \"propertyNames\": {\"enum\": [\"shares\", \"name\", \"inputs\", \"call\"]}},\n"
    "  \"else\": " REF("layer_entry") "},\n"
    "\"layers\": {\"type\": \"array\", \"items\": " REF("entry") ", \"maxItems\": 10000},\n"
    "\"nested_model\": {\"type\": \"object\", \"required\": [\"inputs\", \"layers\", \"outputs\"], \"additionalProperties\": false, "
        "\"properties\": {\n"
    "  \"name\": true, \"inputs\": " REF("inputs") ", \"layers\": " REF("layers") ", \"outputs\": " REF("references") "}},\n"
    "\"one_loss\": {\"anyOf\": [" REF("loss") ", {\"type\": \"string\", "
        "\"pattern\": \"^([Cc][Rr][Oo][Ss][Ss][Ee][Nn][Tt][Rr][Oo][Pp][Yy]|[Cc][Ee])$\"}]},\n"
    "\"one_metric\": {\"anyOf\": [" REF("metric") ", {\"type\": \"string\", \"pattern\": \"^[Aa][Cc][Cc]([Uu][Rr][Aa][Cc][Yy])?$\"}]},\n"
    "\"metrics\": {\"anyOf\": [" REF("one_metric") ", {\"type\": \"array\", \"items\": " NULL_OR(REF("metrics")) "}, {\"type\": \"object\", "
        "\"not\": {\"required\": [\"type\"]}, \"additionalProperties\": " NULL_OR(REF("metrics")) "}]},\n"
    "\"size\": {\"anyOf\": [{\"type\": \"number\", \"minimum\": 1, \"maximum\": 9e15}, {\"type\": \"string\", "
        "\"pattern\": \"^[0-9]+([.][0-9]*)? *([kKmMgG](i?B)?)?$\"}]},\n"
    "\"number\": {\"type\": \"number\"},\n";

static const char training[] =
    "  \"optimizer\": " NULL_OR(REF("optimizer")) ",\n"
    "  \"loss\": " PER_OUTPUT(REF("one_loss")) ",\n"
    "  \"loss_weights\": " NULL_OR(PER_OUTPUT(REF("number"))) ",\n"
    "  \"metrics\": " NULL_OR(REF("metrics")) ",\n"
    "  \"weighted_metrics\": " NULL_OR(REF("metrics")) ",\n"
    "  \"class_weight\": {\"description\": \"Weights of the classes: {0: 0.5, 1: 2.0}\", \"type\": [\"object\", \"null\"], "
        "\"patternProperties\": {\"^[0-9]+$\": {\"type\": \"number\"}}, \"additionalProperties\": false},\n"
    "  \"run_eagerly\": true, \"jit_compile\": true, \"steps_per_execution\": true, \"auto_scale_loss\": true";

static const char root[] =
    "\"type\": \"object\",\n"
    "\"required\": [\"inputs\", \"layers\", \"outputs\"],\n"
    "\"additionalProperties\": false,\n"
    "\"properties\": {\n"
    "  \"name\": {\"description\": \"Prefix of every symbol of the generated C\", \"anyOf\": [{\"type\": [\"null\", \"boolean\"]}, "
        "{\"type\": \"string\", \"pattern\": \"" IDENTIFIER_PATTERN "\"}]},\n"
    "  \"inputs\": " REF("inputs") ",\n"
    "  \"layers\": " REF("layers") ",\n"
    "  \"outputs\": " REF("references") ",\n"
    "  \"training\": " NULL_OR(REF("training")) ",\n"
    "  \"data\": true,\n"
    "  \"tune\": " NULL_OR(REF("tune")) ",\n"
    "  \"decode\": " NULL_OR("{\"type\": \"object\", \"additionalProperties\": " REF("decode") "}") ",\n"
    "  \"budget\": {\"description\": \"Memory that the generated code may need, in bytes: {ram: 64k, flash: 256k}\", \"type\": [\"object\", "
        "\"null\"], \"properties\": {\"ram\": " REF("size") ", \"flash\": " REF("size") ", \"stack\": " REF("size")
        "}, \"additionalProperties\": false}\n"
    "}";
/* clang-format on */

void schema_write(Arena *arena, Text *out) {
    text_append(out, "{\n\"$schema\": \"http://json-schema.org/draft-07/schema#\",\n\"title\": \"A model for hnc, the Hybrid Network Compiler\",\n");
    text_append(out, root);
    text_append(out, ",\n\"definitions\": {\n");
    text_append(out, parts);
    text_append(out, "\"training\": {\"type\": \"object\", \"required\": [\"loss\"], \"additionalProperties\": false, \"properties\": {\n");
    text_append(out, training);
    for (const Arg *arg = fit_arguments(); arg->name != NULL; arg++) {
        schema_argument(arena, out, arg, false);
    }
    text_append(out, "}},\n");
    text_append(out, "\"decode\": {\"type\": \"object\", \"required\": [\"input\"], \"additionalProperties\": false, \"properties\": {\n");
    for (const Arg *arg = decode_arguments(); arg->name != NULL; arg++) {
        schema_argument(arena, out, arg, arg == decode_arguments());
    }
    text_append(out, "}},\n");
    text_append(out, "\"tune\": {\"type\": \"object\", \"required\": [\"ranges\"], \"additionalProperties\": false, \"properties\": {\n");
    for (const Arg *arg = tune_arguments(); arg->name != NULL; arg++) {
        schema_argument(arena, out, arg, arg == tune_arguments());
    }
    text_append(out, "}},\n");
    schema_families(arena, out);
    text_append(out, "\n}\n}\n");
}

int command_schema(const Options *options) {
    Text text;
    text_init(&text, options->arena);
    schema_write(options->arena, &text);
    fwrite(text.data, 1, text.length, stdout);
    return EXIT_OK;
}
