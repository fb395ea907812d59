#include "core/report/event_scalars.h"

#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/report/event_record.h"
#include "core/report/little_endian.h"

#include <bit>
#include <cmath>
#include <optional>

namespace sdm::report {
namespace {

/// How a field of a protobuf message is written.
enum class WireType { Varint = 0, EightBytes = 1, Delimited = 2, FourBytes = 5 };

struct MessageField {
    std::uint64_t number = 0;
    WireType type = WireType::Varint;
    std::uint64_t value = 0;  ///< of a varint, or the bits of a fixed one
    std::string_view content; ///< of a delimited one
};

/// The fields of one protobuf message.
class Message {
public:
    Message(std::string_view bytes, const std::string& place) : m_rest(bytes), m_place(place) {}

    std::optional<MessageField> next()
    {
        if (m_rest.empty())
            return std::nullopt;
        const std::uint64_t key = varint();
        MessageField field{key >> 3, static_cast<WireType>(key & 7), 0, {}};
        switch (field.type) {
        case WireType::Varint:
            field.value = varint();
            return field;
        case WireType::EightBytes:
            field.value = fromLittleEndian<std::uint64_t>(take(8));
            return field;
        case WireType::FourBytes:
            field.value = fromLittleEndian<std::uint32_t>(take(4));
            return field;
        case WireType::Delimited:
            field.content = take(varint());
            return field;
        }
        refuse();
    }

private:
    [[noreturn]] void refuse() const
    {
        throw Error(ErrorCode::BadInput, "an event is not what TensorBoard's are", m_place, "check that it is an event file");
    }
    std::string_view take(std::uint64_t bytes)
    {
        if (bytes > m_rest.size())
            refuse();
        const std::string_view taken = m_rest.substr(0, static_cast<std::size_t>(bytes));
        m_rest.remove_prefix(taken.size());
        return taken;
    }
    std::uint64_t varint()
    {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const auto byte = static_cast<unsigned char>(take(1).front());
            value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
            if ((byte & 0x80) == 0)
                return value;
        }
        refuse();
    }

    std::string_view m_rest;
    const std::string& m_place;
};

double asFloat(std::uint64_t bits)
{
    return static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(bits)));
}

/// The one number of a tensor (TensorProto: 1 dtype, 4 tensor_content, 5 float_val, 6 double_val); nothing for another.
std::optional<double> numberOf(std::string_view tensor, const std::string& place)
{
    constexpr std::uint64_t kFloat = 1, kDouble = 2;
    std::uint64_t dtype = 0;
    std::string_view content;
    Message message(tensor, place);
    while (const auto field = message.next()) {
        if (field->number == 1)
            dtype = field->value;
        else if (field->number == 4)
            content = field->content;
        else if (field->number == 5 || field->number == 6) { // packed, or one by one
            if (field->type == WireType::Delimited)
                content = field->content;
            else
                return field->type == WireType::FourBytes ? asFloat(field->value) : std::bit_cast<double>(field->value);
        }
    }
    if (dtype == kFloat && content.size() == sizeof(float))
        return asFloat(fromLittleEndian<std::uint32_t>(content));
    if (dtype == kDouble && content.size() == sizeof(double))
        return std::bit_cast<double>(fromLittleEndian<std::uint64_t>(content));
    return std::nullopt;
}

struct LoggedValue {
    std::string tag;
    std::optional<double> value;
};

/// Summary.Value: 1 tag, 2 simple_value, 8 tensor.
LoggedValue valueOf(std::string_view bytes, const std::string& place)
{
    LoggedValue logged;
    Message message(bytes, place);
    while (const auto field = message.next()) {
        if (field->number == 1 && field->type == WireType::Delimited)
            logged.tag = field->content;
        else if (field->number == 2 && field->type == WireType::FourBytes)
            logged.value = asFloat(field->value);
        else if (field->number == 8 && field->type == WireType::Delimited)
            logged.value = numberOf(field->content, place);
    }
    return logged;
}

/// Event: 1 wall_time, 2 step, 5 summary, of which 1 are the values.
void addEvent(std::string_view bytes, const std::string& place, EventScalars& into)
{
    EventScalar scalar;
    std::vector<std::string_view> values;
    Message event(bytes, place);
    while (const auto field = event.next()) {
        if (field->number == 1 && field->type == WireType::EightBytes)
            scalar.seconds = std::bit_cast<double>(field->value);
        else if (field->number == 2 && field->type == WireType::Varint)
            scalar.step = static_cast<std::int64_t>(field->value);
        else if (field->number == 5 && field->type == WireType::Delimited) {
            Message summary(field->content, place);
            while (const auto value = summary.next())
                if (value->number == 1 && value->type == WireType::Delimited)
                    values.push_back(value->content);
        }
    }
    for (const std::string_view value : values) {
        const LoggedValue logged = valueOf(value, place);
        if (!logged.value || logged.tag.empty() || firstNonUtf8(logged.tag) != std::string_view::npos) {
            ++into.leftOut;
            continue;
        }
        scalar.tag = logged.tag;
        scalar.value = *logged.value;
        into.scalars.push_back(scalar);
    }
}

} // namespace

EventScalars readEventScalars(std::string_view bytes, const std::string& place)
{
    EventScalars read;
    EventRecords records(bytes, place);
    while (const auto event = records.next())
        addEvent(*event, place, read);
    read.cut = records.isCut();
    return read;
}

} // namespace sdm::report
