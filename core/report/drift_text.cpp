#include "core/base/number_text.h"
#include "core/json/record_json.h"
#include "core/report/run_drift.h"

#include <algorithm>
#include <array>

namespace sdm::report {
namespace {

constexpr std::array kKindWords{"metric", "texts", "judgements", "layers", "wrong_answers"};

std::string ofAll(const DriftItem& item)
{
    return std::to_string(item.equal) + " of " + std::to_string(item.compared) + " equal";
}

std::string itemLine(const DriftItem& item)
{
    std::string line = "  " + driftItemName(item) + ": " + ofAll(item);
    if (item.largest && *item.largest > 0)
        line += ", differences up to " + generalNumber(*item.largest, 3);
    if (item.first)
        line += ", from step " + std::to_string(*item.first) + " on";
    return line + "\n";
}

} // namespace

std::string driftItemName(const DriftItem& item)
{
    switch (item.kind) {
    case DriftItem::Kind::Metric:
        return item.name;
    case DriftItem::Kind::Texts:
        return "answers to " + item.name;
    case DriftItem::Kind::Judgements:
        return "judgements of " + item.name;
    case DriftItem::Kind::Layers:
        return "layers";
    case DriftItem::Kind::WrongAnswers:
        return "generated wrong answers";
    }
    return item.name;
}

std::string driftSentence(const RunDrift& drift)
{
    const std::string count = drift.isEqual() ? "all " + std::to_string(drift.compared())
                                              : std::to_string(drift.equal()) + " of " + std::to_string(drift.compared());
    return drift.repetition.name + " repeats " + drift.original.name + ": " + count + " results are equal bit for bit";
}

Table driftTable(const RunDrift& drift)
{
    Table table;
    table.id = "drift";
    table.title = driftSentence(drift);
    table.labelHead = "result";
    table.columns = {{"", "equal", false, false},
                     {"", "compared", false, false},
                     {"", "largest difference", false, false},
                     {"", "first at step", false, false}};
    std::vector<const DriftItem*> items;
    for (const DriftItem& item : drift.items)
        items.push_back(&item);
    std::ranges::stable_sort(items, {}, [](const DriftItem* item) { return item->isEqual(); });
    for (const DriftItem* item : items) {
        TableRow row;
        row.label = driftItemName(*item);
        row.cells = {countCell(item->equal, item->compared), countCell(item->compared, item->compared),
                     textCell(item->largest && *item->largest > 0 ? generalNumber(*item->largest, 3) : "-"),
                     textCell(item->first ? std::to_string(*item->first) : "-")};
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string driftText(const RunDrift& drift)
{
    std::string text = driftSentence(drift) + "\n";
    const auto differing = std::ranges::count_if(drift.items, [](const DriftItem& item) { return !item.isEqual(); });
    text += std::to_string(static_cast<std::int64_t>(drift.items.size()) - differing) + " of " + std::to_string(drift.items.size()) +
            " kinds of results are equal" + (differing > 0 ? "; these are not:\n" : "\n");
    for (const DriftItem& item : drift.items)
        if (!item.isEqual())
            text += itemLine(item);
    text += drift.causes.empty() ? "Engine, device, threads, inputs and settings were the same.\n" : "What was otherwise:\n";
    for (const DriftCause& cause : drift.causes)
        text += "  " + cause.what.text() + ": " + cause.original.text() + " -> " + cause.repetition.text() + "\n";
    for (const Phrase& sentence : drift.unrepeated)
        text += sentence.text() + "\n";
    return text;
}

std::string driftJson(const RunDrift& drift)
{
    using json::Json;
    Json object{{"original", {{"id", drift.original.id.text()}, {"name", drift.original.name}}},
                {"repetition", {{"id", drift.repetition.id.text()}, {"name", drift.repetition.name}}},
                {"equal", drift.isEqual()},
                {"results", drift.compared()},
                {"results_equal", drift.equal()},
                {"items", Json::array()},
                {"otherwise", Json::array()},
                {"not_repeated", textsOf(drift.unrepeated)}};
    for (const DriftItem& item : drift.items) {
        Json line{{"kind", kKindWords.at(static_cast<std::size_t>(item.kind))},
                  {"name", item.name},
                  {"compared", item.compared},
                  {"equal", item.equal}};
        if (item.largest)
            line["largest_difference"] = json::toJson(*item.largest);
        if (item.first)
            line["first_step"] = *item.first;
        object["items"].push_back(std::move(line));
    }
    for (const DriftCause& cause : drift.causes)
        object["otherwise"].push_back(
            {{"what", cause.what.text()}, {"original", cause.original.text()}, {"repetition", cause.repetition.text()}});
    return json::dumped(object);
}

} // namespace sdm::report
