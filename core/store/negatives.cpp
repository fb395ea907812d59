#include "core/store/negatives.h"

#include "core/store/store_reader_connection.h"

#include <algorithm>
#include <map>

namespace sdm::store {
namespace {

/// One row a document and epoch, with the newest answer of the document in each of its rows.
constexpr const char* kOffenders =
    "WITH wrong AS (SELECT * FROM hard_negative WHERE run_id = ?1 AND NOT superseded AND origin <> 'final'),"
    " often AS (SELECT coalesce(dataset_id, '') AS dataset_id, document_id, count(DISTINCT epoch) AS epochs, max(id) AS newest"
    " FROM wrong GROUP BY 1, 2 HAVING count(DISTINCT epoch) >= ?2)"
    " SELECT o.dataset_id, o.document_id, w.epoch, count(*) AS answers, max(w.probability) AS probability, n.text, n.kind, d.reference"
    " FROM often o JOIN wrong w ON w.document_id = o.document_id AND coalesce(w.dataset_id, '') = o.dataset_id"
    " JOIN hard_negative n ON n.id = o.newest"
    " LEFT JOIN document d ON d.dataset_id = o.dataset_id AND d.document_id = o.document_id"
    " GROUP BY o.dataset_id, o.document_id, w.epoch ORDER BY o.epochs DESC, o.newest DESC, w.epoch";

void remove(std::vector<std::string>& from, const std::string& text)
{
    std::erase(from, text);
}

} // namespace

NegativeChoice choiceOf(const NegativeChoices& choices, const std::string& text)
{
    if (!choices.promoted.empty() && choices.promoted == text)
        return NegativeChoice::Promoted;
    if (std::ranges::find(choices.kept, text) != choices.kept.end())
        return NegativeChoice::Kept;
    return std::ranges::find(choices.banned, text) != choices.banned.end() ? NegativeChoice::Banned : NegativeChoice::None;
}

NegativeChoices withChoice(NegativeChoices choices, const std::string& text, NegativeChoice choice)
{
    if (choiceOf(choices, text) == choice)
        return choices;
    remove(choices.kept, text);
    remove(choices.banned, text);
    if (choices.promoted == text)
        choices.promoted.clear();
    switch (choice) {
    case NegativeChoice::None:
        break;
    case NegativeChoice::Kept:
        choices.kept.push_back(text);
        break;
    case NegativeChoice::Banned:
        choices.banned.push_back(text);
        break;
    case NegativeChoice::Promoted:
        if (!choices.promoted.empty())
            choices.kept.push_back(choices.promoted);
        choices.promoted = text;
        break;
    }
    return choices;
}

std::vector<PersistentOffender> StoreReader::persistentOffenders(const RunId& runId, std::int64_t leastEpochs) const
{
    return translated(m_connection->file, [&] {
        SQLite::Statement query(m_connection->database, kOffenders);
        bindAll(query, runId, leastEpochs);
        std::vector<PersistentOffender> offenders;
        while (query.executeStep()) {
            const DocumentKey key{query.getColumn("dataset_id").getString(), query.getColumn("document_id").getString()};
            if (offenders.empty() || offenders.back().key != key)
                offenders.push_back({key,
                                     {},
                                     query.getColumn("text").getString(),
                                     fromName<NegativeKind>(query.getColumn("kind").getString()),
                                     query.getColumn("reference").getString()});
            const SQLite::Column probability = query.getColumn("probability");
            offenders.back().epochs.push_back({query.getColumn("epoch").getInt64(), query.getColumn("answers").getInt64(),
                                               probability.isNull() ? kNotKnown : probability.getDouble()});
        }
        return offenders;
    });
}

std::vector<NegativeChoices> StoreReader::negativeChoices() const
{
    return m_connection->rows<NegativeChoices>(Connection::select<NegativeChoices>("negative_choice") +
                                               " WHERE promoted <> '' OR kept <> '[]' OR banned <> '[]' ORDER BY dataset_id, document_id");
}

std::vector<PatchLine> StoreReader::negativePatch() const
{
    const std::vector<NegativeChoices> all = negativeChoices();
    return translated(m_connection->file, [&] {
        SQLite::Statement query(
            m_connection->database,
            "SELECT max(epoch) AS epoch FROM hard_negative WHERE document_id = ? AND coalesce(dataset_id, '') = ? AND text = ?");
        std::vector<PatchLine> lines;
        for (const NegativeChoices& choices : all) {
            PatchLine line{choices.key.id, {}, 0, choices.promoted, choices.banned};
            if (!choices.promoted.empty())
                line.hardNegatives.push_back(choices.promoted);
            line.hardNegatives.insert(line.hardNegatives.end(), choices.kept.begin(), choices.kept.end());
            for (const std::string& text : line.hardNegatives) {
                bindAll(query, choices.key.id, choices.key.dataset, text);
                if (query.executeStep())
                    line.epoch = std::max(line.epoch, query.getColumn("epoch").getInt64());
                query.reset();
            }
            lines.push_back(std::move(line));
        }
        return lines;
    });
}

} // namespace sdm::store
