#include "core/engine/text/bpe_model.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <queue>

namespace sdm::engine {
namespace {

/// Up to here rescanning all ranks for the smallest beats keeping a heap.
constexpr std::size_t kShortPiece = 96;

std::size_t characterLength(char lead)
{
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

/// `["a", "b"]`, or `"a b"` in files written before pieces could hold blanks.
std::pair<std::string, std::string> pairOf(const JsonPart& merge)
{
    const auto& value = merge.value();
    if (value.is_array() && value.size() == 2 && value[0].is_string() && value[1].is_string())
        return {value[0].get<std::string>(), value[1].get<std::string>()};
    const std::string text = merge.text();
    const auto blank = text.find(' ');
    if (blank == std::string::npos)
        merge.malformed("a merge is a pair of tokens");
    return {text.substr(0, blank), text.substr(blank + 1)};
}

void refuseSettings(const JsonPart& spec)
{
    for (const char* key : {"continuing_subword_prefix", "end_of_word_suffix"})
        if (!spec.text(key, {}).empty())
            spec.unsupported("BPE setting", key, "BPE without it");
    if (spec.has("dropout") && spec.at("dropout").value() != 0)
        spec.unsupported("BPE setting", "dropout", "BPE without it");
}

} // namespace

BpeModel::BpeModel(const JsonPart& spec)
    : TokenModel(Vocabulary::fromJson(spec.at("vocab"))), m_merges(spec.at("merges").value().size()),
      m_fuseUnknown(spec.flag("fuse_unk", false)), m_ignoreMerges(spec.flag("ignore_merges", false))
{
    refuseSettings(spec);
    readMerges(spec.at("merges"));
    if (const std::string unknown = spec.text("unk_token", {}); !unknown.empty()) {
        m_unknown = vocabulary().idOf(unknown);
        if (!m_unknown)
            spec.malformed("the unknown token \"" + unknown + "\" is not in the vocabulary");
    }
    if (spec.flag("byte_fallback", false))
        readByteTokens(spec);
}

void BpeModel::readMerges(const JsonPart& spec)
{
    const auto idOf = [&](const JsonPart& merge, const std::string& token) {
        const auto id = vocabulary().idOf(token);
        if (!id)
            merge.malformed("\"" + token + "\" is not in the vocabulary");
        return static_cast<std::uint32_t>(*id);
    };
    std::uint32_t rank = 0;
    for (const JsonPart& merge : spec.elements()) {
        const auto [left, right] = pairOf(merge);
        m_merges.add(idOf(merge, left), idOf(merge, right), {rank++, idOf(merge, left + right)});
    }
}

void BpeModel::readByteTokens(const JsonPart& spec)
{
    std::array<std::uint32_t, 256> tokens{};
    for (unsigned byte = 0; byte < 256; ++byte) {
        constexpr const char* kDigits = "0123456789ABCDEF";
        const auto id = vocabulary().idOf(std::string("<0x") + kDigits[byte / 16] + kDigits[byte % 16] + ">");
        if (!id)
            spec.malformed("byte_fallback needs all of <0x00>..<0xFF> in the vocabulary");
        tokens[byte] = static_cast<std::uint32_t>(*id);
    }
    m_byteTokens = tokens;
}

bool BpeModel::appendBytes(std::string_view character, Symbols& symbols) const
{
    if (!m_byteTokens)
        return false;
    for (const char byte : character)
        symbols.push_back((*m_byteTokens)[static_cast<unsigned char>(byte)]);
    return true;
}

BpeModel::Symbols BpeModel::symbolsOf(std::string_view piece) const
{
    Symbols symbols;
    symbols.reserve(piece.size());
    bool afterUnknown = false;
    for (std::size_t i = 0; i < piece.size();) {
        const std::string_view character = piece.substr(i, characterLength(piece[i]));
        i += character.size();
        if (const auto id = vocabulary().idOf(character)) {
            symbols.push_back(static_cast<std::uint32_t>(*id));
        } else if (!appendBytes(character, symbols)) {
            if (m_unknown && !(afterUnknown && m_fuseUnknown))
                symbols.push_back(static_cast<std::uint32_t>(*m_unknown));
            afterUnknown = true;
            continue;
        }
        afterUnknown = false;
    }
    return symbols;
}

void BpeModel::mergeShort(Symbols& symbols) const
{
    std::vector<MergeTable::Merge> merges; // merges[i]: of symbols i and i + 1
    for (std::size_t i = 0; i + 1 < symbols.size(); ++i)
        merges.push_back(m_merges.find(symbols[i], symbols[i + 1]));
    while (!merges.empty()) {
        const auto best = std::ranges::min_element(merges, {}, &MergeTable::Merge::rank);
        if (best->rank == MergeTable::kNoRank)
            return;
        const auto at = best - merges.begin();
        const auto index = static_cast<std::size_t>(at);
        symbols[index] = best->merged;
        symbols.erase(symbols.begin() + at + 1);
        merges.erase(best);
        if (index > 0)
            merges[index - 1] = m_merges.find(symbols[index - 1], symbols[index]);
        if (index < merges.size())
            merges[index] = m_merges.find(symbols[index], symbols[index + 1]);
    }
}

// The same order of merges with a heap over a linked list: n log n for pieces as long as whole prompts. An entry is stale when its pair
// has changed since; ranks are unique to a pair, so comparing them tells.
BpeModel::Symbols BpeModel::mergeLong(const Symbols& symbols) const
{
    struct Node {
        std::uint32_t symbol;
        std::size_t previous;
        std::size_t next;
        bool alive = true;
    };
    const std::size_t end = symbols.size();
    std::vector<Node> nodes;
    nodes.reserve(end);
    for (std::size_t i = 0; i < end; ++i)
        nodes.push_back({symbols[i], i == 0 ? end : i - 1, i + 1});

    using Candidate = std::pair<std::uint32_t, std::size_t>; // rank, left node
    std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> candidates;
    const auto mergeAt = [&](std::size_t left) {
        return nodes[left].next == end ? MergeTable::Merge() : m_merges.find(nodes[left].symbol, nodes[nodes[left].next].symbol);
    };
    const auto consider = [&](std::size_t left) {
        if (const auto merge = mergeAt(left); merge.rank != MergeTable::kNoRank)
            candidates.emplace(merge.rank, left);
    };
    for (std::size_t i = 0; i < end; ++i)
        consider(i);
    while (!candidates.empty()) {
        const auto [rank, left] = candidates.top();
        candidates.pop();
        const auto merge = mergeAt(left);
        if (!nodes[left].alive || merge.rank != rank)
            continue;
        Node& node = nodes[left];
        nodes[node.next].alive = false;
        node.symbol = merge.merged;
        node.next = nodes[node.next].next;
        if (node.next != end)
            nodes[node.next].previous = left;
        consider(left);
        if (node.previous != end)
            consider(node.previous);
    }
    Symbols merged;
    for (std::size_t i = 0; i != end; i = nodes[i].next)
        merged.push_back(nodes[i].symbol);
    return merged;
}

void BpeModel::tokenize(std::string_view piece, std::vector<TokenId>& ids) const
{
    if (m_ignoreMerges)
        if (const auto id = vocabulary().idOf(piece)) {
            ids.push_back(*id);
            return;
        }
    Symbols symbols = symbolsOf(piece);
    if (symbols.size() <= kShortPiece)
        mergeShort(symbols);
    else
        symbols = mergeLong(symbols);
    ids.insert(ids.end(), symbols.begin(), symbols.end());
}

} // namespace sdm::engine
