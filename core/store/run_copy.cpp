#include "core/store/run_copy.h"

#include "core/store/sqlite_session.h"

#include <functional>
#include <vector>

namespace sdm::store {
namespace {

constexpr const char* kEvaluationsOfRun = "(SELECT id FROM source.evaluation WHERE run_id = ?1)";
constexpr const char* kSetsOfRun = "(SELECT generation_set_id FROM source.evaluation WHERE run_id = ?1 AND generation_set_id IS NOT NULL)";
/// All data that the run's answers, layers and wrong answers are about.
constexpr const char* kDatasetsOfRun = "(SELECT dataset_id FROM source.evaluation WHERE run_id = ?1 AND dataset_id IS NOT NULL"
                                       " UNION SELECT dataset_id FROM source.layer WHERE run_id = ?1 AND dataset_id IS NOT NULL"
                                       " UNION SELECT dataset_id FROM source.hard_negative WHERE run_id = ?1 AND dataset_id IS NOT NULL)";

/// What a column of the copy is, made from the source's row `s`; empty: the same.
using ColumnRule = std::function<std::string(const std::string& column)>;

std::string asItIs(const std::string&)
{
    return {};
}

class RunCopy {
public:
    RunCopy(SQLite::Database& into, const RunId& run) : m_into(into), m_run(run) {}

    void copyRow(const std::string& name)
    {
        const auto rule = [&](const std::string& column) -> std::string {
            if (column == "name")
                return "?2";
            if (column == "state")
                return "CASE WHEN state IN ('queued', 'preparing', 'running', 'stopping') THEN 'interrupted' ELSE state END";
            return {};
        };
        SQLite::Statement insert(m_into, statement("run", rule) + " WHERE s.id = ?1");
        runWith(insert, m_run, name);
        copy("run_annotation", "run_id = ?1", [](const std::string& column) -> std::string {
            if (column == "baseline")
                return "0";
            return column == "archived_ms" || column == "trashed_ms" || column == "trash_reason" || column == "emptied_ms" ? "NULL" : "";
        });
    }

    void copyRecords()
    {
        const std::string metric = shift("metric", "id"), evaluation = shift("evaluation", "row_id"), layer = shift("layer", "row_id"),
                          negative = shift("hard_negative", "id");
        copy("segment", "run_id = ?1", moved("id", shift("segment", "id")));
        copy("event", "run_id = ?1", asItIs);
        copy("metric", "run_id = ?1", moved("id", metric));
        copy("layer", "run_id = ?1", moved("row_id", layer));
        copy("hard_negative", "run_id = ?1", moved("id", negative));
        copy("checkpoint", "run_id = ?1", [&](const std::string& column) {
            for (const auto& [mark, by] : {std::pair{"metric_mark", &metric}, std::pair{"evaluation_mark", &evaluation},
                                           std::pair{"layer_mark", &layer}, std::pair{"hard_negative_mark", &negative}})
                if (column == mark)
                    return column + *by;
            return std::string();
        });
        copyAnswers(evaluation);
    }

    void copyDocuments()
    {
        const std::string ofItsData = std::string("dataset_id IN ") + kDatasetsOfRun;
        copy("document", ofItsData + " ORDER BY s.id", moved("id", shift("document", "id")), Conflict::KeepsOurs);
        copy("negative_choice", ofItsData, asItIs, Conflict::KeepsOurs);
        copy("example_annotation", "generation_set_id IN " + std::string(kSetsOfRun) + " OR (generation_set_id = '' AND " + ofItsData + ")",
             asItIs, Conflict::KeepsOurs);
    }

private:
    enum class Conflict { Fails, KeepsOurs };

    void copyAnswers(const std::string& evaluation)
    {
        const std::string generation = shift("generation", "id");
        copy("evaluation", "run_id = ?1", moved("row_id", evaluation));
        copy("generation", std::string("evaluation_id IN ") + kEvaluationsOfRun, moved("id", generation));
        copy("generation_text", std::string("generation_set_id IN ") + kSetsOfRun, moved("id", shift("generation_text", "id")),
             Conflict::KeepsOurs);
        const std::string ofItsEvaluations = "evaluation_row IN (SELECT row_id FROM source.evaluation WHERE run_id = ?1)";
        copy("answer", ofItsEvaluations, [&](const std::string& column) -> std::string {
            if (column == "evaluation_row")
                return column + evaluation;
            if (column == "generation_id")
                return column + generation;
            // A text has the number under which it lies here.
            return column == "text_id" ? "(SELECT t.id FROM source.generation_text f JOIN main.generation_text t ON t.generation_set_id ="
                                         " f.generation_set_id AND t.document_id = f.document_id WHERE f.id = s.text_id)"
                                       : "";
        });
        copy("answer_count", ofItsEvaluations, moved("evaluation_row", evaluation));
        copyNeighbours(generation);
    }

    /// Documents are named by number, and have others here.
    void copyNeighbours(const std::string& generation)
    {
        const std::string lists = " FROM source.neighbour_list s WHERE s.generation_id IN (SELECT id FROM source.generation"
                                  " WHERE evaluation_id IN " +
                                  std::string(kEvaluationsOfRun) + ")";
        SQLite::Statement names(m_into,
                                "INSERT INTO main.neighbour_document (document_id) SELECT document_id FROM source.neighbour_document"
                                " WHERE number IN (SELECT json_extract(j.value, '$[0]') FROM (SELECT s.neighbours" +
                                    lists + ") l, json_each(l.neighbours) j) ORDER BY number ON CONFLICT DO NOTHING");
        runWith(names, m_run);
        SQLite::Statement insert(
            m_into, "INSERT INTO main.neighbour_list (generation_id, neighbours) SELECT s.generation_id" + generation +
                        ", (SELECT json_group_array(json(json_replace(j.value, '$[0]', n.number))) FROM json_each(s.neighbours) j"
                        " CROSS JOIN source.neighbour_document f ON f.number = json_extract(j.value, '$[0]')"
                        " CROSS JOIN main.neighbour_document n ON n.document_id = f.document_id)" +
                        lists);
        runWith(insert, m_run);
    }

    /// What makes a row's number one behind those that are there, as a term of SQL.
    std::string shift(const std::string& table, const std::string& column)
    {
        return " + " + m_into.execAndGet("SELECT coalesce(max(" + column + "), 0) FROM main." + table).getString();
    }
    static ColumnRule moved(const std::string& number, const std::string& by)
    {
        return [=](const std::string& column) { return column == number ? column + by : std::string(); };
    }

    /// Without the columns that SQLite computes.
    std::vector<std::string> columnsOf(const std::string& table)
    {
        SQLite::Statement query(m_into, "SELECT name FROM pragma_table_info(?, 'main') ORDER BY cid");
        bindAll(query, table);
        std::vector<std::string> names;
        while (query.executeStep())
            names.push_back(query.getColumn(0).getString());
        return names;
    }
    std::string statement(const std::string& table, const ColumnRule& rule)
    {
        std::string names, values;
        for (const std::string& column : columnsOf(table)) {
            const std::string value = rule(column);
            names += (names.empty() ? "" : ", ") + column;
            values += (values.empty() ? "" : ", ") + (value.empty() ? column : value);
        }
        return "INSERT INTO main." + table + " (" + names + ") SELECT " + values + " FROM source." + table + " s";
    }
    void copy(const std::string& table, const std::string& which, const ColumnRule& rule, Conflict conflict = Conflict::Fails)
    {
        SQLite::Statement insert(m_into, statement(table, rule) + " WHERE " + which +
                                             (conflict == Conflict::KeepsOurs ? " ON CONFLICT DO NOTHING" : ""));
        runWith(insert, m_run);
    }

    SQLite::Database& m_into;
    const RunId& m_run;
};

} // namespace

AttachedStore::AttachedStore(SQLite::Database& into, const std::filesystem::path& file) : m_into(into)
{
    SQLite::Statement attach(into, "ATTACH ? AS source");
    bindAll(attach, file.string());
    attach.exec();
}

AttachedStore::~AttachedStore()
{
    try {
        m_into.exec("DETACH source");
    } catch (const SQLite::Exception&) { // it goes with the connection
    }
}

void copyRun(SQLite::Database& into, const RunId& run, const std::string& name)
{
    RunCopy copy(into, run);
    copy.copyRow(name);
    copy.copyRecords();
    copy.copyDocuments();
}

} // namespace sdm::store
