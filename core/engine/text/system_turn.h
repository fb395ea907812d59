#pragma once

#include "core/engine/text/chat_template.h"
#include "core/engine/text/tokenizer.h"

#include <string>

namespace sdm::engine {

/// "You are a helpful AI assistant." (the paper's system line) for a template that takes a system message and writes none by itself, and
/// a tokenizer that can write the line and has markers for it if it has markers for the user; else empty. All of it is found by trying.
std::string systemMessageFor(const ChatTemplate& chat, const Tokenizer& tokenizer);

} // namespace sdm::engine
