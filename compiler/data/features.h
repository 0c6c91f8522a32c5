/* data/features.h - the arguments of features. */
#ifndef HNC_DATA_FEATURES_H
#define HNC_DATA_FEATURES_H

#include "data/section.h"

/* Fills a feature from its object; false after an error. `word_file`: see DataSection. */
bool feature_read(Arena *arena, Diagnostics *diag, const Object *object, HncFeature *feature, const char **word_file);
/* The defaults of a kind, for ports that the section does not mention. */
void feature_default(Arena *arena, HncFeatureKind kind, const char *port, const char *column, HncFeature *feature);

#endif
