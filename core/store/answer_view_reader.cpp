#include "core/store/store_reader_connection.h"

#include <map>
#include <unordered_map>

namespace sdm::store {

std::vector<AnswerView> StoreReader::answerViews(const std::vector<std::int64_t>& rowIds, Neighbours neighbours) const
{
    return translated(m_connection->file, [&] {
        std::vector<GenerationView> generations = this->generations(rowIds, neighbours);
        std::unordered_map<std::int64_t, std::string> evaluationOf;
        SQLite::Statement places(m_connection->database,
                                 "SELECT g.id, g.evaluation_id FROM json_each(?) wanted JOIN generation g ON g.id = wanted.value");
        bindAll(places, asJsonArray(rowIds));
        while (places.executeStep())
            evaluationOf.emplace(places.getColumn(0).getInt64(), places.getColumn(1).getString());

        std::map<std::string, std::shared_ptr<const AnswerSetting>> settings;
        const auto settingOf = [&](const std::string& evaluation) {
            auto& known = settings[evaluation];
            if (known)
                return known;
            auto setting = std::make_shared<AnswerSetting>();
            setting->evaluation =
                m_connection->rows<EvaluationRecord>(Connection::select<EvaluationRecord>("evaluation") + " WHERE id = ?", evaluation)
                    .front();
            SQLite::Statement run(m_connection->database,
                                  "SELECT r.id, r.name FROM evaluation e JOIN run r ON r.id = e.run_id WHERE e.id = ?");
            bindAll(run, evaluation);
            run.executeStep();
            setting->run = run.getColumn(0).getString();
            setting->runName = run.getColumn(1).getString();
            const auto layers =
                m_connection->rows<LayerRecord>(Connection::select<LayerRecord>("layer") + " WHERE id = ?", setting->evaluation.layerId);
            if (!layers.empty())
                setting->layer = layers.front();
            known = setting;
            return known;
        };

        std::vector<AnswerView> views;
        std::vector<ExampleKey> keys; // of the document, then of the answer
        for (GenerationView& generation : generations) {
            AnswerView& view = views.emplace_back();
            view.setting = settingOf(evaluationOf.at(generation.rowId));
            view.generation = std::move(generation);
            const DocumentKey document{view.setting->evaluation.datasetId, view.generation.record.key.id};
            keys.push_back({document, {}});
            keys.push_back({document, view.setting->evaluation.generationSetId});
        }
        std::vector<ExampleAnnotations> said = exampleAnnotations(keys);
        for (std::size_t i = 0; i < views.size(); ++i) {
            views[i].ofDocument = std::move(said[2 * i]);
            views[i].ofAnswer = std::move(said[2 * i + 1]);
        }
        return views;
    });
}

std::optional<std::int64_t> StoreReader::answerTo(const std::string& documentId, const EvaluationId& evaluation) const
{
    return translated(m_connection->file, [&]() -> std::optional<std::int64_t> {
        SQLite::Statement query(m_connection->database, "SELECT id FROM generation WHERE evaluation_id = ? AND document_id = ?");
        bindAll(query, evaluation, documentId);
        return query.executeStep() ? std::optional(query.getColumn(0).getInt64()) : std::nullopt;
    });
}

std::vector<std::int64_t> StoreReader::answersTo(const DocumentKey& document) const
{
    return translated(m_connection->file, [&] {
        SQLite::Statement query(m_connection->database,
                                "SELECT g.id FROM evaluation e CROSS JOIN generation g ON g.evaluation_id = e.id AND g.document_id = ?"
                                " WHERE e.dataset_id = ? AND NOT e.superseded AND e.layer_id IS NOT NULL ORDER BY e.row_id");
        bindAll(query, document.id, document.dataset);
        std::vector<std::int64_t> ids;
        while (query.executeStep())
            ids.push_back(query.getColumn(0).getInt64());
        return ids;
    });
}

std::vector<std::int64_t> StoreReader::answersNextTo(const std::string& documentId, const EvaluationId& evaluation) const
{
    return translated(m_connection->file, [&] {
        SQLite::Statement query(
            m_connection->database,
            "SELECT id FROM generation WHERE evaluation_id = ? AND nearest_document_id = ? ORDER BY nearest_distance, id");
        bindAll(query, evaluation, documentId);
        std::vector<std::int64_t> ids;
        while (query.executeStep())
            ids.push_back(query.getColumn(0).getInt64());
        return ids;
    });
}

} // namespace sdm::store
