#pragma once

#include "core/engine/text/jinja/ast.h"
#include "core/engine/text/jinja/source.h"

namespace sdm::engine::jinja {

/// The statements of a template. \throws Error (BadInput) where it is malformed, (Unsupported) naming what the subset lacks
Body parse(const Source& source);

} // namespace sdm::engine::jinja
