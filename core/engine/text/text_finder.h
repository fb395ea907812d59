#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace sdm::engine {

/// Finds the longest of many texts that begins at each place of another, in time linear in what it is given: an automaton of the texts
/// read backwards (Aho and Corasick 1975) runs from the end to the start, and what it has just read at a place is what begins there.
class TextFinder {
public:
    static constexpr std::int32_t kNone = -1;

    /// \param number  what `longestAt` answers; of equal texts the first one's. An empty text is never found.
    void add(std::string_view text, std::int32_t number);
    /// After the last `add`, before the first `longestAt`.
    void finish();

    bool isEmpty() const { return m_nodes.size() == 1; }
    /// For each byte of `text` the number of the longest added text that begins there; kNone where none does.
    std::vector<std::int32_t> longestAt(std::string_view text) const;

private:
    /// A node of the tree of reversed texts; its children are a list over `next`.
    struct Node {
        std::int32_t firstChild = 0; ///< 0: none, the root is nobody's child
        std::int32_t next = 0;
        std::int32_t fallback = 0; ///< the longest proper suffix of what was read that is in the tree
        std::int32_t found = kNone;
        unsigned char byte = 0;
    };

    std::int32_t childOf(std::int32_t node, unsigned char byte) const;
    std::int32_t after(std::int32_t node, unsigned char byte) const;
    Node& at(std::int32_t node) { return m_nodes[static_cast<std::size_t>(node)]; }
    const Node& at(std::int32_t node) const { return m_nodes[static_cast<std::size_t>(node)]; }

    std::vector<Node> m_nodes = std::vector<Node>(1);
    std::array<std::int32_t, 256> m_fromRoot{}; ///< most bytes of a text fall back to the root: its children by byte
};

} // namespace sdm::engine
