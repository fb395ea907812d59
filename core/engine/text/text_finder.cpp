#include "core/engine/text/text_finder.h"

namespace sdm::engine {

std::int32_t TextFinder::childOf(std::int32_t node, unsigned char byte) const
{
    if (node == 0)
        return m_fromRoot[byte];
    std::int32_t child = at(node).firstChild;
    while (child != 0 && at(child).byte != byte)
        child = at(child).next;
    return child;
}

void TextFinder::add(std::string_view text, std::int32_t number)
{
    std::int32_t node = 0;
    for (auto place = text.rbegin(); place != text.rend(); ++place) {
        const auto byte = static_cast<unsigned char>(*place);
        std::int32_t child = childOf(node, byte);
        if (child == 0) {
            child = static_cast<std::int32_t>(m_nodes.size());
            m_nodes.push_back({0, at(node).firstChild, 0, kNone, byte});
            at(node).firstChild = child;
            if (node == 0)
                m_fromRoot[byte] = child;
        }
        node = child;
    }
    if (node != 0 && at(node).found == kNone)
        at(node).found = number;
}

/// The node of the longest suffix of what was read, `byte` included. Falling back costs no more than what was read before.
std::int32_t TextFinder::after(std::int32_t node, unsigned char byte) const
{
    for (;;) {
        if (const std::int32_t child = childOf(node, byte); child != 0 || node == 0)
            return child;
        node = at(node).fallback;
    }
}

void TextFinder::finish()
{
    // Breadth first: what a node falls back to is nearer to the root and done.
    std::vector<std::int32_t> order{0};
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::int32_t node = order[i];
        for (std::int32_t child = at(node).firstChild; child != 0; child = at(child).next) {
            at(child).fallback = node == 0 ? 0 : after(at(node).fallback, at(child).byte);
            if (at(child).found == kNone)
                at(child).found = at(at(child).fallback).found;
            order.push_back(child);
        }
    }
}

std::vector<std::int32_t> TextFinder::longestAt(std::string_view text) const
{
    std::vector<std::int32_t> found(text.size(), kNone);
    std::int32_t node = 0;
    for (std::size_t place = text.size(); place-- > 0;) {
        node = after(node, static_cast<unsigned char>(text[place]));
        found[place] = at(node).found;
    }
    return found;
}

} // namespace sdm::engine
