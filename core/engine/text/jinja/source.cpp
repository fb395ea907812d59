#include "core/engine/text/jinja/source.h"

#include "core/base/error.h"

namespace sdm::engine::jinja {
namespace {

std::string at(std::string_view name, int line)
{
    return std::string(name) + ":" + std::to_string(line);
}

} // namespace

void failSyntax(std::string_view name, int line, const std::string& what)
{
    throw Error(ErrorCode::BadInput, "malformed chat template: " + what, at(name, line));
}

void failUnsupported(std::string_view name, int line, const std::string& what)
{
    throw Error(ErrorCode::Unsupported, "the chat template uses " + what + ", which is not supported", at(name, line),
                "set model.chat_template to a built-in one that fits the model, or rewrite the template without it");
}

void failRendering(std::string_view name, int line, const std::string& what)
{
    throw Error(ErrorCode::BadInput, "the chat template cannot render this conversation: " + what, at(name, line));
}

} // namespace sdm::engine::jinja
