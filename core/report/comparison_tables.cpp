#include "core/base/number_text.h"
#include "core/report/run_comparison.h"
#include "core/report/table_cell.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace sdm::report {
namespace {

using OrderedJson = nlohmann::ordered_json;

std::string setName(const TestSetComparison& set)
{
    return set.split + (set.shifted ? " (shifted)" : "");
}

TableCell probabilityCell(double p)
{
    TableCell cell = numberCell(p);
    cell.text = p < 0.0001 ? "<0.0001" : fixedNumber(p, 4);
    return cell;
}

/// A signed difference over so many documents. \param caption  what was taken from what
TableCell differenceOf(double difference, std::int64_t n, const Interval& interval, const char* caption)
{
    TableCell cell = numberCell(difference);
    cell.text = (difference < 0 ? "" : "+") + fixedNumber(difference, 3);
    cell.n = n;
    cell.interval = interval;
    cell.tooltip = std::string(caption) + ", with the 95 % interval of a paired bootstrap over documents";
    return cell;
}

TableCell differenceCell(const PairedComparison& paired)
{
    if (!paired.interval)
        return missingCell("no document that both runs answered");
    return differenceOf(paired.difference(), paired.documents, *paired.interval, "share inside of the second run less that of the first");
}

/// Of the predictions over all documents, whatever the region takes.
TableCell accuracyDifferenceCell(const PairedComparison& paired)
{
    if (!paired.accuracyInterval)
        return missingCell("no document with a known label in both runs");
    return differenceOf(paired.accuracyDifference(), paired.labelled, *paired.accuracyInterval,
                        "accuracy of the second run's predictions less that of the first's, over all documents");
}

Table pairedTable(const RunComparison& comparison)
{
    Table table{"paired",
                comparison.second + " against " + comparison.first + ", document by document, " + std::string(nameOf(comparison.bound)) +
                    " estimate",
                "Difference: share inside, with the 95 % interval of a paired bootstrap over documents (10,000 samples). p: McNemar over "
                "the documents that one run alone has right and inside, exact; adjusted for all test sets by Holm. Accuracy difference: of "
                "the predictions, inside or not.",
                "data",
                "model",
                {},
                {},
                {"model"}};
    for (const char* name : {"documents", "inside by the first", "inside by the second"})
        table.columns.push_back({"", name, false});
    table.columns.push_back({"", "difference", false});
    for (const char* name :
         {"right inside by the first alone", "by the second alone", "p exact", "p mid", "p Holm", "accuracy difference", "claim"})
        table.columns.push_back({"", name, false});
    for (const TestSetComparison& set : comparison.testSets) {
        const PairedComparison& paired = set.paired;
        table.rows.push_back({setName(set),
                              comparison.second,
                              {countCell(paired.documents, 0), countCell(paired.insideFirst, paired.documents),
                               countCell(paired.insideSecond, paired.documents), differenceCell(paired), countCell(paired.onlyFirst, 0),
                               countCell(paired.onlySecond, 0), probabilityCell(paired.exactP), probabilityCell(paired.midP),
                               probabilityCell(set.holmP), accuracyDifferenceCell(paired), textCell(claimName(paired.claim))},
                              {comparison.second},
                              false});
    }
    return table;
}

/// "12 (9, 11)": how many, how many of them right by the first run and by the second.
TableCell flipCell(const FlipCell& flip)
{
    TableCell cell = countCell(flip.n, 0);
    if (flip.n > 0)
        cell.text += " (" + std::to_string(flip.bothRight + flip.onlyFirstRight) + ", " +
                     std::to_string(flip.bothRight + flip.onlySecondRight) + ")";
    return cell;
}

bool isMet(const FlipMatrix& flips, Verdict verdict)
{
    return std::ranges::any_of(Vocabulary<Verdict>::words, [&](const auto& other) {
        return flips.at(verdict, other.value).n > 0 || flips.at(other.value, verdict).n > 0;
    });
}

Table flipTable(const RunComparison& comparison, const TestSetComparison& set)
{
    Table table{"flips",
                "Verdicts on " + setName(set) + ": " + comparison.first + " down, " + comparison.second + " across",
                "Documents; in parentheses how many of them the first run predicts right, and the second.",
                "data",
                comparison.first,
                {},
                {},
                {"model", "kind"}};
    // The scale is shown whole; what has no place on it only where it was met.
    const auto shown = [&](Verdict verdict) { return verdict != Verdict::Unjudged || isMet(set.flips, verdict); };
    for (const auto& second : Vocabulary<Verdict>::words) {
        if (shown(second.value))
            table.columns.push_back({comparison.second, std::string(second.name), false});
    }
    for (const auto& first : Vocabulary<Verdict>::words) {
        if (!shown(first.value))
            continue;
        TableRow row{setName(set), std::string(first.name), {}, {comparison.first, std::string(first.name)}, false};
        for (const auto& second : Vocabulary<Verdict>::words) {
            if (shown(second.value))
                row.cells.push_back(flipCell(set.flips.at(first.value, second.value)));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

OrderedJson tallyJson(const Tally& tally)
{
    return {{"n", tally.n}, {"right", tally.correct}};
}

OrderedJson layersJson(std::size_t layers, const std::optional<Spread>& shares)
{
    OrderedJson json{{"layers", layers}};
    json["share"] =
        shares ? OrderedJson{{"median", shares->median}, {"lowest", shares->lowest}, {"highest", shares->highest}} : OrderedJson();
    return json;
}

OrderedJson pairedJson(const TestSetComparison& set)
{
    const PairedComparison& paired = set.paired;
    return {{"documents", paired.documents},
            {"inside", {paired.insideFirst, paired.insideSecond}},
            {"difference", paired.documents > 0 ? OrderedJson(paired.difference()) : OrderedJson()},
            {"interval", paired.interval ? OrderedJson{paired.interval->lower, paired.interval->upper} : OrderedJson()},
            {"right_inside_alone", {paired.onlyFirst, paired.onlySecond}},
            {"accuracy",
             {{"documents", paired.labelled},
              {"right", {paired.rightFirst, paired.rightSecond}},
              {"difference", paired.labelled > 0 ? OrderedJson(paired.accuracyDifference()) : OrderedJson()},
              {"interval",
               paired.accuracyInterval ? OrderedJson{paired.accuracyInterval->lower, paired.accuracyInterval->upper} : OrderedJson()}}},
            {"mcnemar", {{"exact", paired.exactP}, {"mid_p", paired.midP}, {"exact_holm", set.holmP}}},
            {"final_layers",
             {layersJson(paired.layersFirst, paired.layerSharesFirst), layersJson(paired.layersSecond, paired.layerSharesSecond)}},
            {"claim", claimName(paired.claim)}};
}

OrderedJson flipsJson(const FlipMatrix& flips)
{
    OrderedJson cells = OrderedJson::array();
    for (const auto& first : Vocabulary<Verdict>::words) {
        for (const auto& second : Vocabulary<Verdict>::words) {
            const FlipCell& cell = flips.at(first.value, second.value);
            cells.push_back({{"first", first.name},
                             {"second", second.name},
                             {"n", cell.n},
                             {"both_right", cell.bothRight},
                             {"only_first_right", cell.onlyFirstRight},
                             {"only_second_right", cell.onlySecondRight},
                             {"neither_right", cell.neitherRight},
                             {"ids", cell.ids}});
        }
    }
    return cells;
}

} // namespace

std::vector<Table> comparisonTables(const RunComparison& comparison)
{
    if (comparison.testSets.empty())
        return {};
    std::vector<Table> tables{pairedTable(comparison)};
    for (const TestSetComparison& set : comparison.testSets)
        tables.push_back(flipTable(comparison, set));
    return tables;
}

nlohmann::ordered_json comparisonJson(const RunComparison& comparison)
{
    OrderedJson json{{"first", comparison.first},
                     {"second", comparison.second},
                     {"bound", nameOf(comparison.bound)},
                     {"notes", textsOf(comparison.notes)},
                     {"test_sets", OrderedJson::array()}};
    const std::vector<std::string> sentences = textsOf(comparison.sentences());
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const TestSetComparison& set = comparison.testSets[i];
        json["test_sets"].push_back({{"split", set.split},
                                     {"shifted", set.shifted},
                                     {"sentence", sentences[i]},
                                     {"unpaired", {set.onlyFirst, set.onlySecond}},
                                     {"paired", pairedJson(set)},
                                     {"stayed", tallyJson(set.flips.stayed)},
                                     {"entered", tallyJson(set.flips.entered)},
                                     {"left", tallyJson(set.flips.left)},
                                     {"flips", flipsJson(set.flips)}});
    }
    return json;
}

} // namespace sdm::report
