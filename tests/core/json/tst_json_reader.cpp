#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/json/json_reader.h"
#include "core/json/whole_number.h"

#include <QTemporaryDir>
#include <QTest>
#include <regex>
#include <sys/stat.h>

using namespace sdm;
using nlohmann::json;
using nlohmann::ordered_json;

namespace {

std::string refusal(const std::string& text, const JsonBounds& bounds = {})
{
    json value;
    const auto fault = tryReadJson(text, value, bounds);
    if (!fault)
        return "accepted";
    return std::to_string(fault->line) + ":" + std::to_string(fault->column) + " " + fault->what;
}

std::string repeated(std::string_view text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

} // namespace

class TestJsonReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void values_areReadAsByThePublicParser_data();
    void values_areReadAsByThePublicParser();
    void faults_nameCauseLineAndColumn_data();
    void faults_nameCauseLineAndColumn();
    void strangers_areCalledByTheirName_data();
    void strangers_areCalledByTheirName();
    void byteOrderMark_isSkipped();
    void numbers_keepTheirKindAndEveryBit();
    void manyKeys_keepTheirOrder();
    void bounds_areKept();
    void readJsonFile_opensRegularFilesOnly();
    void readJsonLine_addsTheColumnToTheClause();
    void nothingElseInTheEngineParsesJson();
    void wordsOfTheLibrary_areNeverPassedOn();
    void wholeNumbers_areTakenAsTheyStand_data();
    void wholeNumbers_areTakenAsTheyStand();
    void theLibraryConvertsNoWholeNumbers();
};

void TestJsonReader::values_areReadAsByThePublicParser_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"{}",
                             "[]",
                             "null",
                             " true ",
                             "false",
                             "0",
                             "-0",
                             "-12",
                             "18446744073709551615",
                             "-9223372036854775808",
                             "1.5e3",
                             "1E+2",
                             "0.1e-2",
                             "5e-324",
                             "1.7976931348623157e308",
                             R"("")",
                             R"("a\"\\\/\b\f\n\r\tz")",
                             R"("\u00e9\u20AC\ud83d\ude00")",
                             "\"\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\"",
                             "\"\xef\xbf\xbf\"",
                             R"({"a":{"b":[1,{"c":null}]},"d":"e"})",
                             "[[],{},[[]]]",
                             "\t{\r\n\"a\" : [ 1 , 2 ]\n}\n",
                             R"({"":1})",
                             "\"\x7f\"",
                             R"({"a":1,"A":2})"})
        QTest::newRow(text) << QByteArray(text);
}

void TestJsonReader::values_areReadAsByThePublicParser()
{
    QFETCH(QByteArray, text);
    QVERIFY(readJson(text.toStdString(), "x") == json::parse(text.toStdString()));
    QCOMPARE(readJson<ordered_json>(text.toStdString(), "x").dump(), ordered_json::parse(text.toStdString()).dump());
}

void TestJsonReader::faults_nameCauseLineAndColumn_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("expected");
    const auto row = [](const char* name, std::string text, std::string expected) {
        QTest::newRow(name) << std::move(text) << std::move(expected);
    };
    using namespace std::string_literals;
    row("nothing", "", "1:1 holds no JSON, only nothing: it is empty");
    row("blanks", " \n ", "2:2 holds no JSON, only blanks");
    row("NaN", "{\"a\":\n  NaN}", "2:3 NaN is no JSON number");
    row("Infinity", "[Infinity]", "1:2 Infinity is no JSON number");
    row("minus Infinity", "[-Infinity]", "1:3 Infinity is no JSON number");
    row("Python's words", "[True]", "1:2 True is no JSON");
    row("another word", "{\"a\":yes}", "1:6 'yes' stands where a value should");
    row("overflow", "[1, 1e999]", "1:5 the number 1e999 is too large for a double");
    row("overflow without exponent", repeated("9", 400), "1:1 the number " + repeated("9", 24) + " is too large for a double");
    row("negative overflow", "-1e400", "1:1 the number -1e400 is too large for a double");
    row("leading zero", "[01]", "1:2 a number must not begin with 0");
    row("plus", "[+1]", "1:2 '+' stands where a value should");
    row("point first", "[.5]", "1:2 '.' stands where a value should");
    row("point last", "[5.]", "1:4 ']' stands where a digit should");
    row("decimal comma", "[0,5e]", "1:6 ']' stands where a digit should");
    row("key twice", R"({"a":1,"b":{"a":2},"a":3})", "1:20 the key 'a' stands twice");
    row("key twice by escape", R"({"a":1,"\u0061":3})", "1:8 the key 'a' stands twice");
    row("NUL and more", "{}\0{}"s, "1:3 a NUL byte and perhaps more stand after the end of the value");
    row("NUL at the end", "{}\0"s, "1:3 a NUL byte and perhaps more stand after the end of the value");
    row("NUL for a value", "[\0]"s, "1:2 a NUL byte stands where a value should");
    row("NUL in a text", "\"a\0\""s, "1:3 a raw control character U+0000 in a text");
    row("two values", "{} {}", "1:4 more bytes stand after the end of the value");
    row("line break in a text", "\"a\nb\"", "1:3 a raw line break in a text");
    row("tab in a text", "\"\t\"", "1:2 a raw control character U+0009 in a text");
    row("high half", R"(["\ud800"])", "1:3 the escape \\uD800 is a lone surrogate, half of a pair");
    row("low half", R"(["é\udc00x"])", "1:4 the escape \\uDC00 is a lone surrogate, half of a pair");
    row("two high halves", R"("\ud800\ud800")", "1:2 the escape \\uD800 is a lone surrogate, half of a pair");
    row("half in a key", R"({"\ud800":1})", "1:3 the escape \\uD800 is a lone surrogate, half of a pair");
    row("byte FF", "[\"x\xff\"]", "1:4 the byte FF is not UTF-8");
    row("overlong", "\"\xc0\xaf\"", "1:2 the byte C0 is not UTF-8");
    row("surrogate in UTF-8", "\"\xed\xa0\x80\"", "1:2 the byte ED is not UTF-8");
    row("beyond Unicode", "\"\xf4\x90\x80\x80\"", "1:2 the byte F4 is not UTF-8");
    row("cut sequence", "\"\xe2\x82\"", "1:2 the byte E2 is not UTF-8");
    row("Latin-1", "{\"caf\xe9\":1}", "1:6 the byte E9 is not UTF-8");
    row("bad escape", R"("\x41")", "1:2 a backslash before something that is no escape");
    row("short escape", R"("\u12")", "1:4 the escape \\u needs four hexadecimal digits");
    row("signed escape", R"("\u-123")", "1:4 the escape \\u needs four hexadecimal digits");
    row("cut object", "{\"a\":1,\n", "2:1 the text ends where a key in double quotes should stand");
    row("cut array", "[1", "1:3 the text ends where a comma or ] should stand");
    row("cut text", "{\"a\":\"b", "1:6 the text that begins here does not end");
    row("cut escape", "\"\\", "1:2 the text ends inside an escape");
    row("comma at the end", "[1,]", "1:3 a comma before the closing ]");
    row("comma at the end of an object", "{\"a\":1, }", "1:7 a comma before the closing }");
    row("no comma", "[1 2]", "1:4 '2' stands where a comma or ] should");
    row("no colon", "{\"a\" 1}", "1:6 '1' stands where a colon should");
    row("bare key", "{a:1}", "1:2 'a' stands where a key in double quotes should");
    row("single quotes", "{'a':1}", "1:2 texts stand in double quotes, not in single ones");
    row("comment", "{\n// c\n}", "2:1 JSON has no comments");
    row("mark in the middle", "[\xef\xbb\xbf]", "1:2 '\xef\xbb\xbf' stands where a value should");
    row("binary", "\x01\x02", "1:1 the byte 01 stands where a value should");
}

void TestJsonReader::faults_nameCauseLineAndColumn()
{
    QFETCH(std::string, text);
    QFETCH(std::string, expected);
    QCOMPARE(refusal(text), expected);
    ordered_json ordered;
    QVERIFY(tryReadJson(text, ordered).has_value());
    QVERIFY(ordered.is_null());
}

void TestJsonReader::strangers_areCalledByTheirName_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("words");
    using namespace std::string_literals;
    const auto row = [](const char* name, std::string text, const char* words) {
        QTest::newRow(name) << std::move(text) << std::string(words);
    };
    row("Git LFS", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n", "Git LFS pointer");
    row("web page", "\n<!DOCTYPE html><html></html>", "web page");
    row("XML answer", "<?xml version=\"1.0\"?><Error/>", "web page");
    row("gzip", "\x1f\x8b\x08\0"s, "gzip");
    row("zstd", "\x28\xb5\x2f\xfd\0"s, "zstd");
    row("xz", "\xfd"s + "7zXZ\0"s, "xz");
    row("zip", "PK\x03\x04"s, "zip");
    row("bzip2", "BZh91AY", "bzip2");
    row("UTF-16, marked", "\xff\xfe{\0}\0"s, "UTF-16");
    row("UTF-16, big end first", "\xfe\xff\0{\0}"s, "UTF-16");
    row("UTF-16 without a mark", "{\0\"\0a\0"s, "UTF-16");
}

void TestJsonReader::strangers_areCalledByTheirName()
{
    QFETCH(std::string, text);
    QFETCH(std::string, words);
    const std::string found = refusal(text);
    QVERIFY2(found.find(words) != std::string::npos, found.c_str());
}

void TestJsonReader::byteOrderMark_isSkipped()
{
    QVERIFY(readJson("\xef\xbb\xbf{\"a\":1}", "x") == json({{"a", 1}}));
    QCOMPARE(refusal("\xef\xbb\xbf[1,]"), std::string("1:3 a comma before the closing ]"));
}

void TestJsonReader::numbers_keepTheirKindAndEveryBit()
{
    QVERIFY(readJson("18446744073709551615", "x").is_number_unsigned());
    QVERIFY(readJson("-1", "x").is_number_integer());
    QVERIFY(readJson("1.0", "x").is_number_float());
    QVERIFY(readJson("1000000000000000019884624838656", "x").is_number_float()); // as tokenizer_config.json writes "no limit"
    QCOMPARE(readJson("1e-999", "x").get<double>(), 0.0);
    QCOMPARE(readJson("0." + repeated("0", 400) + "1", "x").get<double>(), 0.0);
    QVERIFY(std::signbit(readJson("-1e-400", "x").get<double>()));
    QCOMPARE(readJson("0.1", "x").get<double>(), 0.1);
}

void TestJsonReader::manyKeys_keepTheirOrder()
{
    std::string text = "{";
    for (int i = 0; i < 50'000; ++i)
        text += (i ? "," : "") + ("\"k" + std::to_string(50'000 - i)) + "\":" + std::to_string(i);
    const auto object = readJson<ordered_json>(text + "}", "x");
    QCOMPARE(object.size(), std::size_t{50'000});
    QCOMPARE(object.begin().key(), std::string("k50000"));
    QVERIFY(refusal(text + ",\"k7\":0}").find("the key 'k7' stands twice") != std::string::npos);
    ordered_json ordered;
    const auto fault = tryReadJson(text + ",\"k7\":0}", ordered);
    QVERIFY(fault && fault->what == "the key 'k7' stands twice");
}

void TestJsonReader::bounds_areKept()
{
    QCOMPARE(refusal(repeated("[", 64) + repeated("]", 64)), std::string("accepted"));
    QCOMPARE(refusal(repeated("[", 65) + repeated("]", 65)),
             std::string("1:65 is nested too deeply: more than 64 objects and arrays inside each other"));
    QVERIFY(refusal(repeated("[", 1'000'000)).find("nested too deeply") != std::string::npos);
    QVERIFY(refusal(repeated("{\"a\":", 1'000'000)).find("nested too deeply") != std::string::npos);
    QCOMPARE(refusal("[1,2]", {4, 8}), std::string("1:1 has 5 bytes, at most 4 are read"));
}

void TestJsonReader::readJsonFile_opensRegularFilesOnly()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    const auto complaint = [](const std::filesystem::path& file) {
        try {
            (void)readJsonFile(file, {100, 8});
            return std::string("accepted");
        } catch (const Error& error) {
            return std::to_string(exitCode(error.code())) + " " + error.fault();
        }
    };
    writeFileAtomically(path / "good", "{\"a\":1}");
    QCOMPARE(complaint(path / "good"), std::string("accepted"));
    writeFileAtomically(path / "list", "[]");
    QCOMPARE(complaint(path / "list"), std::string("2 must be one object, is an array"));
    writeFileAtomically(path / "long", std::string(101, ' '));
    QCOMPARE(complaint(path / "long"), std::string("2 has 101 bytes, at most 100 are read"));
    QCOMPARE(complaint(path / "none"), std::string("3 cannot read the file: No such file or directory"));
    QCOMPARE(complaint(path), std::string("2 is a folder, a file is wanted"));
    QCOMPARE(complaint("/dev/zero"), std::string("2 is a device or socket, a file is wanted"));
    QCOMPARE(::mkfifo((path / "pipe").c_str(), 0600), 0);
    QCOMPARE(complaint(path / "pipe"), std::string("2 is a pipe, a file is wanted"));
    QCOMPARE(readFile("/proc/self/stat").empty(), false); // says it has 0 bytes
}

void TestJsonReader::readJsonLine_addsTheColumnToTheClause()
{
    const auto complaint = [](const std::string& line) {
        try {
            (void)readJsonLine(line, "t.jsonl:7");
            return std::string("accepted");
        } catch (const Error& error) {
            return std::string(error.what());
        }
    };
    QCOMPARE(complaint("{\"a\": NaN}"), std::string("t.jsonl:7: NaN is no JSON number, column 7 (write a number or null)"));
    QCOMPARE(complaint("[{}]"), std::string("t.jsonl:7: must be one object, is an array (one object a line is wanted)"));
    QCOMPARE(complaint("{\"a\":1}\r"), std::string("accepted"));
}

/// Every source of the product, and its text.
template <typename Check>
int forEachSource(const Check& check)
{
    int seen = 0;
    for (const char* folder : {"core", "widgets", "app"}) {
        for (const std::filesystem::directory_entry& entry :
             std::filesystem::recursive_directory_iterator(std::filesystem::path(SDM_SOURCE_DIR) / folder)) {
            const std::string ending = entry.path().extension().string();
            if (!entry.is_regular_file() || (ending != ".cpp" && ending != ".h"))
                continue;
            ++seen;
            check(entry.path(), readFile(entry.path()));
        }
    }
    return seen;
}

/// The library's own parser has no bounds, takes a key twice and says "parse error". (The window's two QJsonDocuments read what the
/// engine wrote through core/protocol; Qt bounds their depth itself.)
void TestJsonReader::nothingElseInTheEngineParsesJson()
{
    const std::regex ofTheLibrary(R"(([Jj]son::(parse|accept|sax_parse|from_(bson|cbor|msgpack|ubjson|bjdata))\b)|(>>\s*\w*[Jj]son\b))");
    QVERIFY(std::regex_search("const auto value = nlohmann::json::parse(text);", ofTheLibrary));
    QVERIFY(std::regex_search("stream >> json;", ofTheLibrary));
    const int seen = forEachSource([&](const std::filesystem::path& path, const std::string& text) {
        QVERIFY2(!std::regex_search(text, ofTheLibrary), path.c_str());
    });
    QVERIFY(seen > 300);
}

/// "[json.exception.type_error.302] type must be number" is no sentence for people: clauseOfMember() makes it one.
void TestJsonReader::wordsOfTheLibrary_areNeverPassedOn()
{
    QCOMPARE(clauseOfMember(json::type_error::create(302, "type must be number, but is string", static_cast<const json*>(nullptr))),
             std::string("type must be number, but is string"));
    const std::regex caught(R"([Jj]son::\w+& (\w+)\))");
    int withName = 0;
    forEachSource([&](const std::filesystem::path& path, const std::string& text) {
        for (std::sregex_iterator match(text.begin(), text.end(), caught), end; match != end; ++match) {
            ++withName;
            if (path.filename() != "json_reader.cpp" && path.filename() != "describe_exception.cpp")
                QVERIFY2(text.find((*match)[1].str() + ".what()") == std::string::npos, path.c_str());
        }
    });
    QVERIFY(withName >= 6);
}

void TestJsonReader::wholeNumbers_areTakenAsTheyStand_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("says"); // "" where the number is taken
    const auto row = [](const char* text, const char* says) { QTest::newRow(text) << QByteArray(text) << QByteArray(says); };
    row("9223372036854775807", "");
    row("-9223372036854775808", "");
    row("0", "");
    row("9223372036854775808", "key 'size' must be a whole number, is 9223372036854775808");
    row("18446744073709551616", "key 'size' must be a whole number, is 1.8446744073709552e+19");
    row("3.3e68", "key 'size' must be a whole number, is 3.3e+68");
    row("1.5", "key 'size' must be a whole number, is 1.5");
    row("2.0", "key 'size' must be a whole number, is 2.0");
    row("true", "key 'size' must be a whole number, is a boolean");
    row("\"7\"", "key 'size' must be a whole number, is a string");
    row("null", "key 'size' must be a whole number, is null");
}

void TestJsonReader::wholeNumbers_areTakenAsTheyStand()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, says);
    const json object = readJson("{\"size\": " + text.toStdString() + "}", "text");
    try {
        QCOMPARE(std::to_string(wholeNumberAt<std::int64_t>(object, "size")), text.toStdString());
        QVERIFY(says.isEmpty());
    } catch (const json::exception& error) {
        QCOMPARE(clauseOfMember(error), says.toStdString());
    }
    QCOMPARE(wholeNumber<std::int64_t>(object.at("size")).has_value(), says.isEmpty());
    QCOMPARE(wholeNumber<std::uint8_t>(object.at("size")).has_value(), text == "0");
}

/// A fraction is cut off, 2^64 - 1 becomes -1, and 1e30 has no result at all: wholeNumber() is the one that asks first.
void TestJsonReader::theLibraryConvertsNoWholeNumbers()
{
    const std::regex conversion(R"((\.get<(std::)?(u?int\d*_t|s?size_t|int|long|unsigned)\b|\.get_to\(|\.value\("\w+", (std::|-?\d)))");
    QVERIFY(std::regex_search("json.at(\"size\").get<std::int64_t>()", conversion));
    QVERIFY(std::regex_search("json.value(\"size\", std::int64_t{0})", conversion));
    const int seen = forEachSource(
        [&](const std::filesystem::path& path, const std::string& text) { QVERIFY2(!std::regex_search(text, conversion), path.c_str()); });
    QVERIFY(seen > 300);
}

QTEST_GUILESS_MAIN(TestJsonReader)
#include "tst_json_reader.moc"
