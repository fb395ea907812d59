#include "core/engine/text/built_in_templates.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sdm::engine {
namespace {

constexpr std::string_view kPhi3 = R"({%- for message in messages %}
{%- if message['role'] != 'system' or message['content'] %}
{{- '<|' + message['role'] + '|>\n' + message['content'] + '<|end|>\n' }}
{%- endif %}
{%- endfor %}
{%- if add_generation_prompt %}
{{- '<|assistant|>\n' }}
{%- else %}
{{- eos_token | default('<|endoftext|>') }}
{%- endif %})";

constexpr std::string_view kChatMl = R"({%- for message in messages %}
{{- '<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>\n' }}
{%- endfor %}
{%- if add_generation_prompt %}
{{- '<|im_start|>assistant\n' }}
{%- endif %})";

constexpr std::string_view kLlama3 = R"({{- '<|begin_of_text|>' }}
{%- for message in messages %}
{{- '<|start_header_id|>' + message['role'] + '<|end_header_id|>\n\n' + message['content'] | trim + '<|eot_id|>' }}
{%- endfor %}
{%- if add_generation_prompt %}
{{- '<|start_header_id|>assistant<|end_header_id|>\n\n' }}
{%- endif %})";

// Written into the demo's tokenizer_config.json, whose digest runs record: not a character of it may change.
constexpr std::string_view kCompact =
    "{% for message in messages %}{{ '<|' + message['role'] + '|>' + message['content'] + '<|end|>' }}{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|assistant|>' }}{% else %}{{ eos_token }}{% endif %}";

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kTemplates = {
    {{"phi3", kPhi3}, {"chatml", kChatMl}, {"llama3", kLlama3}, {"compact", kCompact}}};

} // namespace

std::optional<std::string_view> builtInTemplate(std::string_view name)
{
    const auto found = std::ranges::find(kTemplates, name, [](const auto& entry) { return entry.first; });
    return found == kTemplates.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string_view> builtInTemplateNames()
{
    std::vector<std::string_view> names;
    names.reserve(std::size(kTemplates));
    for (const auto& [name, text] : kTemplates)
        names.push_back(name);
    return names;
}

} // namespace sdm::engine
