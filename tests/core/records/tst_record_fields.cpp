#include "core/json/record_json.h"
#include "tests/support/distinct_record.h"
#include "tests/support/spelled_records.h"

#include <QTest>
#include <set>

using namespace sdm;
using namespace sdm::test;

namespace {

/// What the generator promises to make distinct: everything but words and truth values.
class Numbers {
public:
    std::multiset<std::string> all;

    template <typename T>
    void operator()(const char*, const T& value)
    {
        if constexpr (json::kIsOptional<T>) {
            (*this)("", value.value());
        } else if constexpr (json::kIsList<T>) {
            for (const auto& entry : value)
                (*this)("", entry);
        } else if constexpr (std::is_same_v<T, ClassFacts>) {
            fields(*this, value);
        } else if constexpr (!HasVocabulary<T> && !std::is_same_v<T, bool>) {
            all.insert(cell(value));
        }
    }
    template <typename T>
    void maybe(const char*, const T& value)
    {
        (*this)("", value);
    }
    template <typename T>
    void joined(const char*, const T& value)
    {
        (*this)("", value);
    }
};

} // namespace

class TestRecordFields : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theGeneratorRepeatsNoValue();
    void theGeneratorReachesEveryWordAndFlag();
    void json_bringsEveryFieldBack();
    void json_ofAnotherWriterIsReadStrictly();
    void json_hasEveryFieldUnderItsKey();
    void differences_areToldByName();
};

void TestRecordFields::theGeneratorRepeatsNoValue()
{
    forEachRecord([](const char* name, const auto& empty) {
        for (int turn = 0; turn < kTurns; ++turn) {
            const auto record = distinct<std::decay_t<decltype(empty)>>({turn, true});
            Numbers numbers;
            fields(numbers, record);
            const std::set<std::string> once(numbers.all.begin(), numbers.all.end());
            QVERIFY2(once.size() == numbers.all.size() && !once.contains(""), name);
        }
    });
}

void TestRecordFields::theGeneratorReachesEveryWordAndFlag()
{
    std::set<Verdict> verdicts;
    std::set<Reason> reasons;
    std::set<std::string> flags;
    for (const Filling& filling : allFillings()) {
        const auto record = distinct<GenerationRecord>(filling);
        verdicts.insert(record.verdict);
        reasons.insert(record.lower.reason);
        QVERIFY(record.plain.reason != record.lower.reason);
        flags.insert(cell(record.plain.inRegion) + cell(record.lower.inRegion) + cell(record.sentenceCorrect) + cell(record.exactMatch) +
                     cell(record.cut) + cell(record.noResponse));
    }
    QCOMPARE(verdicts.size(), kCountOf<Verdict>);
    QCOMPARE(reasons.size(), kCountOf<Reason>);
    QCOMPARE(flags, (std::set<std::string>{"100000", "010000", "001000", "000100", "000010", "000001", "000000"}));
}

void TestRecordFields::json_bringsEveryFieldBack()
{
    forEachRecord([](const char* name, const auto& empty) {
        using Record = std::decay_t<decltype(empty)>;
        for (const Filling& filling : allFillings()) {
            const auto record = distinct<Record>(filling);
            const std::string found = difference(cellsOf(record), cellsOf(json::fromText<Record>(json::toText(record))));
            QVERIFY2(found.empty(), (std::string(name) + ", " + filling.words() + ": " + found).c_str());
        }
    });
}

/// A store's cell may come from anywhere: what has two meanings, or none, is refused with cause and place.
void TestRecordFields::json_ofAnotherWriterIsReadStrictly()
{
    const std::string whole = json::toText(MetricPoint{"train/loss", 1, 0.5, 2});
    const auto changed = [&](const std::string& from, const std::string& to) {
        std::string text = whole;
        return text.replace(text.find(from), from.size(), to);
    };
    const std::vector<std::pair<std::string, std::string>> refused{
        {changed("\"step\"", "\"key\""), "the key 'key' stands twice"},
        {changed("2.0", "NaN"), "NaN is no JSON number"},
        {changed("2.0", "1e999"), "1e999"},
        {whole + std::string(1, '\0'), "after the end of the value"},
        {whole.substr(0, whole.size() - 1), "ends"},
        {changed("0.5", "00.5"), "must not begin with 0"},
        {changed("0.5", std::string(100, '[')), ""},
        {"", ""},
    };
    for (const auto& [text, fault] : refused) {
        try {
            json::fromText<MetricPoint>(text, "cell");
            QFAIL(text.c_str());
        } catch (const Error& error) {
            QVERIFY2(error.code() == ErrorCode::BadInput && error.where().starts_with("cell:1:"), error.what());
            QVERIFY2(error.fault().find(fault) != std::string::npos, error.what());
        }
    }
}

void TestRecordFields::json_hasEveryFieldUnderItsKey()
{
    forEachRecord([](const char* name, const auto& empty) {
        for (const Filling& filling : allFillings()) {
            const auto record = distinct<std::decay_t<decltype(empty)>>(filling);
            Cells present, expected;
            const json::Json object = json::toJson(record);
            for (const auto& [key, value] : object.items())
                present.emplace_back(key, jsonCell(value));
            for (const auto& one : spelled(record)) {
                if (!one.second.empty()) // what is absent is left out
                    expected.push_back(one);
            }
            const std::string found = difference(expected, present);
            QVERIFY2(found.empty(), (std::string(name) + ", " + filling.words() + ": " + found).c_str());
        }
    });
}

void TestRecordFields::differences_areToldByName()
{
    const auto record = distinct<CheckpointRecord>();
    CheckpointRecord other = record;
    other.loss.reset();
    QCOMPARE(difference(cellsOf(record), cellsOf(record)), std::string());
    QCOMPARE(difference(cellsOf(record), cellsOf(other)), std::string("loss is <> instead of <3.125>; "));
    QCOMPARE(difference({{"a", "1"}}, {{"b", "1"}, {"c", "2"}}), std::string("a is expected, b is there; c is one too many; "));
    QCOMPARE(difference({{"a", "1"}}, {}), std::string("a is missing; "));
}

QTEST_APPLESS_MAIN(TestRecordFields)
#include "tst_record_fields.moc"
