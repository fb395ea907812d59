#define PCRE2_CODE_UNIT_WIDTH 8
#include "core/base/regex.h"

#include "core/base/error.h"

#include <pcre2.h>

namespace sdm {
namespace {

struct FreeCompileContext {
    void operator()(pcre2_compile_context* context) const { pcre2_compile_context_free(context); }
};

std::string pcreMessage(int code)
{
    PCRE2_UCHAR message[256] = {};
    pcre2_get_error_message(code, message, sizeof(message));
    return reinterpret_cast<const char*>(message);
}

std::size_t afterCodePoint(std::string_view text, std::size_t at)
{
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80)
        ++at;
    return at;
}

} // namespace

struct Regex::Code {
    Code(pcre2_code* compiled, const Options& options) : code(compiled)
    {
        // Without a compiler for this machine the interpreter matches the same, only slower.
        pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
        if (options.mostSteps) {
            limits = pcre2_match_context_create(nullptr);
            pcre2_set_match_limit(limits, *options.mostSteps);
        }
        // Callers hand in well-formed text; letting PCRE check it again at every match would be quadratic. Of any bytes it keeps its own
        // account.
        flags = options.anyBytes ? 0 : PCRE2_NO_UTF_CHECK;
    }
    ~Code()
    {
        pcre2_match_context_free(limits);
        pcre2_code_free(code);
    }
    Code(const Code&) = delete;
    Code& operator=(const Code&) = delete;

    pcre2_code* code;
    pcre2_match_context* limits = nullptr;
    std::uint32_t flags = 0;
};

std::variant<Regex, RegexFault> Regex::compiled(std::string_view expression, const Options& options)
{
    const std::unique_ptr<pcre2_compile_context, FreeCompileContext> context(pcre2_compile_context_create(nullptr));
    pcre2_set_newline(context.get(), PCRE2_NEWLINE_LF);
    const std::uint32_t bytes = options.anyBytes ? PCRE2_MATCH_INVALID_UTF : 0;
    int error = 0;
    PCRE2_SIZE offset = 0;
    pcre2_code* code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(expression.data()), expression.size(), PCRE2_UTF | PCRE2_UCP | bytes,
                                     &error, &offset, context.get());
    if (code == nullptr)
        return RegexFault{offset, pcreMessage(error)};
    Regex regex;
    regex.m_code = std::make_shared<const Code>(code, options);
    return regex;
}

struct Regex::Search::State {
    State() : match(pcre2_match_data_create(1, nullptr)) {}
    ~State() { pcre2_match_data_free(match); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    pcre2_match_data* match;
};

Regex::Search::Search(const Regex& regex, std::string_view text) : m_regex(regex), m_text(text), m_state(std::make_unique<State>()) {}

Regex::Search::~Search() = default;

std::optional<Regex::Match> Regex::Search::next()
{
    while (m_at <= m_text.size() && matchFrom(m_at)) {
        const PCRE2_SIZE* const range = pcre2_get_ovector_pointer(m_state->match);
        if (range[0] == range[1] && m_lastEnd == range[1]) {
            m_at = afterCodePoint(m_text, m_at);
            continue;
        }
        m_lastEnd = m_at = range[1];
        return Match{range[0], range[1]};
    }
    m_at = m_text.size() + 1;
    return std::nullopt;
}

bool Regex::Search::matchFrom(std::size_t at)
{
    const Code& code = *m_regex.m_code;
    const auto* const subject = reinterpret_cast<PCRE2_SPTR>(m_text.data());
    int result = pcre2_match(code.code, subject, m_text.size(), at, code.flags, m_state->match, code.limits);
    if (result == PCRE2_ERROR_JIT_STACKLIMIT)
        result = pcre2_match(code.code, subject, m_text.size(), at, code.flags | PCRE2_NO_JIT, m_state->match, code.limits);
    if (result < 0 && result != PCRE2_ERROR_NOMATCH)
        throw Error(ErrorCode::Failed, "the regular expression cannot be matched: " + pcreMessage(result));
    return result >= 0;
}

} // namespace sdm
