#pragma once

#include "core/protocol/event.h"
#include "core/protocol/request.h"

#include <string>
#include <string_view>
#include <variant>

/// The wire format: one JSON object a line, UTF-8. Missing or mistyped fields are refused, unknown fields are ignored. Numbers that
/// JSON has no spelling for are null (not a number) and the strings "inf" and "-inf". The only place that knows JSON.
namespace sdm::protocol {

/// A line that is no request (or event) of ours.
struct BadLine {
    std::string request; ///< its id when it could be read
    std::string code;    ///< bad_request, or bad_input for a configuration that is wrong
    std::string message;
    std::string field;
};

/// One line without its newline. Never throws for what is in the line.
std::variant<Request, BadLine> decodeRequest(std::string_view line);
std::string encodeRequest(const Request& request);

/// Never throws for what is in the line.
std::variant<Event, BadLine> decodeEvent(std::string_view line);
/// Broken UTF-8 in texts becomes U+FFFD. No newline at the end.
std::string encodeEvent(const Event& event);

/// The event's body alone, as the store's `event.payload` keeps it, and back.
std::string encodePayload(const EventBody& body);
/// \throws Error (BadInput) when kind or payload are none of ours
EventBody decodePayload(std::string_view kind, std::string_view payload);

/// The events of a failure that ends `request`.
Event failedEvent(const BadLine& line);

} // namespace sdm::protocol
