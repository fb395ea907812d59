#include "core/engine/text/jinja/json_text.h"

#include "core/engine/text/jinja/operators.h"
#include "core/engine/text/jinja/python_text.h"
#include "core/engine/text/unicode.h"

#include <algorithm>
#include <cmath>

namespace sdm::engine::jinja {
namespace {

class JsonWriter {
public:
    JsonWriter(Interpreter& interpreter, const JsonStyle& style) : m_interpreter(interpreter), m_style(style) {}

    std::string run(const Value& value)
    {
        write(value);
        return std::move(m_text);
    }

private:
    void write(const Value& value)
    {
        requireDefined(m_interpreter, value);
        refuseSafe(m_interpreter, value);
        if (value.isText())
            writeText(value.text());
        else if (value.isNone())
            m_text += "null";
        else if (value.isBool())
            m_text += value.boolean() ? "true" : "false";
        else if (value.isFloat())
            m_text += numberText(value.number());
        else if (value.isInteger())
            m_text += std::to_string(value.integer());
        else if (value.isDict())
            writeDict(value.dict());
        else if (value.isSequence(Value::Kind::List) || value.isSequence(Value::Kind::Tuple))
            writeList(value.sequence());
        else
            m_interpreter.fail(std::string("a ") + value.typeName() + " cannot be written as JSON");
    }

    static std::string numberText(double number)
    {
        if (std::isfinite(number))
            return floatText(number);
        return std::isnan(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
    }

    void writeText(const std::string& text)
    {
        m_interpreter.charge(text.size());
        m_text += '"';
        for (std::size_t at = 0; at < text.size();)
            writeCharacter(nextCodePoint(text, at));
        m_text += '"';
    }

    void writeCharacter(char32_t c)
    {
        static constexpr std::string_view kNamed = "\"\\\n\r\t\b\f";
        static constexpr std::string_view kLetters = "\"\\nrtbf";
        const auto named = c < 0x80 ? kNamed.find(static_cast<char>(c)) : std::string_view::npos;
        if (named != std::string_view::npos)
            m_text.append("\\").append(1, kLetters[named]);
        else if (c < 0x20 || (m_style.escapesNonAscii && c > 0x7e && c < 0x10000))
            writeNumber(c);
        else if (m_style.escapesNonAscii && c >= 0x10000) {
            writeNumber(0xd800 + ((c - 0x10000) >> 10));
            writeNumber(0xdc00 + ((c - 0x10000) & 0x3ff));
        } else
            appendUtf8(m_text, c);
    }

    void writeNumber(char32_t unit)
    {
        constexpr const char* kDigits = "0123456789abcdef";
        m_text += "\\u";
        for (int shift = 12; shift >= 0; shift -= 4)
            m_text += kDigits[(unit >> shift) & 0xf];
    }

    void breakLine()
    {
        if (!m_style.indent)
            return;
        m_interpreter.charge(m_style.indent->size() * m_depth);
        m_text += '\n';
        for (std::size_t i = 0; i < m_depth; ++i)
            m_text += *m_style.indent;
    }

    template <typename Items, typename WriteItem>
    void writeItems(const Items& items, char open, char close, const WriteItem& writeItem)
    {
        m_interpreter.charge(items.size() * sizeof(Value));
        m_text += open;
        ++m_depth;
        bool isFirst = true;
        for (const auto& item : items) {
            m_text += isFirst ? "" : m_style.itemSeparator;
            breakLine();
            writeItem(item);
            isFirst = false;
        }
        --m_depth;
        if (!items.empty())
            breakLine();
        m_text += close;
    }

    void writeList(const SequenceData& list)
    {
        writeItems(list.items, '[', ']', [this](const Value& item) { write(item); });
    }

    void writeDict(const DictData& dict)
    {
        auto entries = dict.entries();
        if (m_style.sortsKeys)
            std::ranges::stable_sort(entries, {}, [](const auto& entry) -> const std::string& { return entry.first; });
        writeItems(entries, '{', '}', [this](const auto& entry) {
            writeText(entry.first);
            m_text += m_style.keySeparator;
            write(entry.second);
        });
    }

    Interpreter& m_interpreter;
    const JsonStyle& m_style;
    std::string m_text;
    std::size_t m_depth = 0;
};

} // namespace

std::string jsonText(Interpreter& interpreter, const Value& value, const JsonStyle& style)
{
    return JsonWriter(interpreter, style).run(value);
}

} // namespace sdm::engine::jinja
