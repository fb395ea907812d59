#include "core/base/error.h"
#include "core/engine/text/chat_template.h"
#include "core/engine/text/model_folder_text.h"
#include "core/engine/text/tokenizer.h"
#include "golden_lines.h"

#include <QTemporaryDir>

using namespace sdm::engine;

namespace {

const std::vector<ChatMessage> kConversation = {{"user", "Hi"}, {"assistant", " Hello "}};
const std::vector<ChatMessage> kWithSystem = {{"system", "Be kind."}, {"user", "Hi"}};

/// A model folder of a few files.
class Folder {
public:
    explicit Folder(const nlohmann::json& config = nlohmann::json::object()) { write("tokenizer_config.json", config.dump()); }
    std::filesystem::path path() const { return m_folder.path().toStdString(); }
    void write(const std::string& name, const std::string& text) const
    {
        std::filesystem::create_directories((path() / name).parent_path());
        std::ofstream(path() / name) << text;
    }
    std::string rendered(const std::string& choice = "auto") const
    {
        return ChatTemplate::forModel(path(), choice).render(kWithSystem, true);
    }

private:
    QTemporaryDir m_folder;
};

std::string faultOf(const std::function<void()>& action)
{
    try {
        action();
        return "no error";
    } catch (const sdm::Error& error) {
        return error.what();
    }
}

} // namespace

class TestChatTemplate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void builtIns_renderTheirMarkers();
    void folderTemplates_areRenderedAsTheyAre();
    void sourcesOfATemplate_haveAnOrder();
    void namedTemplates_needADefault();
    void specialTokens_areVariables();
    void missingTemplate_isRefusedWithTheBuiltIns();
    void faults_nameFileAndLine();
    void families_areDescribed_data();
    void families_areDescribed();
    void dates_areFixedUnlessAskedFor();
    void generationStopIds_areReadAsNumberOrList();
    void conversations_equalTheReference_data();
    void conversations_equalTheReference();
};

void TestChatTemplate::builtIns_renderTheirMarkers()
{
    const auto text = [](const char* name, bool generate) {
        return ChatTemplate::builtIn(name, {{"eos_token", "<|eos|>"}}).render(kConversation, generate);
    };
    QCOMPARE(text("phi3", false), std::string("<|user|>\nHi<|end|>\n<|assistant|>\n Hello <|end|>\n<|eos|>"));
    QCOMPARE(text("phi3", true), std::string("<|user|>\nHi<|end|>\n<|assistant|>\n Hello <|end|>\n<|assistant|>\n"));
    QCOMPARE(text("compact", false), std::string("<|user|>Hi<|end|><|assistant|> Hello <|end|><|eos|>"));
    QCOMPARE(text("llama3", false), std::string("<|begin_of_text|><|start_header_id|>user<|end_header_id|>\n\nHi<|eot_id|>"
                                                "<|start_header_id|>assistant<|end_header_id|>\n\nHello<|eot_id|>"));
    QCOMPARE(text("chatml", true),
             std::string("<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\n Hello <|im_end|>\n<|im_start|>assistant\n"));
    QCOMPARE(ChatTemplate::builtIn("phi3", {}).render({}, false), std::string("<|endoftext|>"));
    QVERIFY_EXCEPTION_THROWN(ChatTemplate::builtIn("vicuna", {}), sdm::Error);
}

// Each of these was once taken for a family by a substring, and then written by that family's fixed rules.
void TestChatTemplate::folderTemplates_areRenderedAsTheyAre()
{
    const auto rendered = [](const char* text) { return Folder(nlohmann::json{{"chat_template", text}, {"bos_token", "<s>"}}).rendered(); };
    QCOMPARE(rendered("{{ bos_token }}{% for m in messages %}<|im_start|>{{ m.role }}<|im_sep|>{{ m.content }}<|im_end|>{% endfor %}"),
             std::string("<s><|im_start|>system<|im_sep|>Be kind.<|im_end|><|im_start|>user<|im_sep|>Hi<|im_end|>"));
    QCOMPARE(rendered("{% for m in messages %}<|user|>\n{{ m.content }}<|end|>\n{% endfor %}<|assistant|>\n<reasoning>\n"),
             std::string("<|user|>\nBe kind.<|end|>\n<|user|>\nHi<|end|>\n<|assistant|>\n<reasoning>"));
}

void TestChatTemplate::sourcesOfATemplate_haveAnOrder()
{
    Folder folder;
    folder.write("chat_template.json", R"({"chat_template": "json"})");
    QCOMPARE(folder.rendered(), std::string("json"));
    folder.write("tokenizer_config.json", R"({"chat_template": "config"})");
    QCOMPARE(folder.rendered(), std::string("config"));
    folder.write("chat_template.jinja", "file");
    QCOMPARE(folder.rendered(), std::string("file"));
    folder.write("additional_chat_templates/tool_use.jinja", "tools");
    QCOMPARE(folder.rendered(), std::string("file"));
    QVERIFY(folder.rendered("chatml").starts_with("<|im_start|>system\nBe kind."));
}

void TestChatTemplate::namedTemplates_needADefault()
{
    nlohmann::json list = {{{"name", "tool_use"}, {"template", "tools"}}, {{"name", "rag"}, {"template", "documents"}}};
    QVERIFY(faultOf([&] {
                Folder(nlohmann::json{{"chat_template", list}}).rendered();
            }).find("(rag, tool_use) none is named default") != std::string::npos);
    list.push_back({{"name", "default"}, {"template", "plain"}});
    QCOMPARE(Folder(nlohmann::json{{"chat_template", list}}).rendered(), std::string("plain"));
    QVERIFY_EXCEPTION_THROWN(Folder(nlohmann::json{{"chat_template", {{{"name", "default"}}}}}).rendered(), sdm::Error);
    QVERIFY_EXCEPTION_THROWN(Folder(nlohmann::json{{"chat_template", 7}}).rendered(), sdm::Error);
}

void TestChatTemplate::specialTokens_areVariables()
{
    const char* text = "{{ bos_token }}{{ eos_token }}{{ pad_token is defined }}";
    const Folder folder(
        nlohmann::json{{"chat_template", text}, {"bos_token", "<s>"}, {"eos_token", {{"content", "</s>"}}}, {"pad_token", nullptr}});
    QCOMPARE(folder.rendered(), std::string("<s></s>False"));
    folder.write("special_tokens_map.json", R"({"eos_token": "<end>", "pad_token": {"content": "<pad>"}})");
    QCOMPARE(folder.rendered(), std::string("<s><end>True"));
    const Folder modern(nlohmann::json{{"chat_template", text}, {"eos_token", "</s>"}, {"added_tokens_decoder", nlohmann::json::object()}});
    modern.write("special_tokens_map.json", R"({"eos_token": "<end>"})");
    QCOMPARE(modern.rendered(), std::string("</s>False"));
}

void TestChatTemplate::missingTemplate_isRefusedWithTheBuiltIns()
{
    const Folder folder;
    const std::string fault = faultOf([&] { folder.rendered(); });
    QVERIFY2(fault.find("no chat template") != std::string::npos, fault.c_str());
    QVERIFY2(fault.find("phi3, chatml, llama3, compact") != std::string::npos, fault.c_str());
    QVERIFY_EXCEPTION_THROWN(folder.rendered("vicuna"), sdm::Error);
}

void TestChatTemplate::faults_nameFileAndLine()
{
    const Folder folder(nlohmann::json{{"chat_template", "a\n{% include 'x' %}"}});
    const std::string inConfig = faultOf([&] { folder.rendered(); });
    QVERIFY2(inConfig.find("tokenizer_config.json, chat_template:2") != std::string::npos, inConfig.c_str());
    folder.write("chat_template.jinja", "a\n\n{{ raise_exception('No system!') }}");
    const std::string inFile = faultOf([&] { folder.rendered(); });
    QVERIFY2(inFile.find("chat_template.jinja:3") != std::string::npos && inFile.find("No system!") != std::string::npos, inFile.c_str());

    // What is no template would be rendered as one, and the model blamed for it.
    for (const auto& [text, what] : {std::pair{"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\n", "Git LFS pointer"},
                                     std::pair{"<!DOCTYPE html>\n<html></html>", "web page"}}) {
        folder.write("chat_template.jinja", text);
        const std::string stranger = faultOf([&] { folder.rendered(); });
        QVERIFY2(stranger.find("chat_template.jinja: is a " + std::string(what)) != std::string::npos, stranger.c_str());
    }
    folder.write("chat_template.jinja", "plain");
    folder.write("additional_chat_templates/tool_use.jinja", "version https://git-lfs.github.com/spec/v1\n");
    QVERIFY(faultOf([&] { folder.rendered(); }).find("tool_use.jinja: is a Git LFS pointer") != std::string::npos);
}

void TestChatTemplate::families_areDescribed_data()
{
    QTest::addColumn<std::string>("name");
    QTest::addColumn<std::string>("family");
    const auto row = [](const char* name, const char* family) { QTest::newRow(name) << std::string(name) << std::string(family); };
    row("chatml with bos", "chatml");
    row("chatml with separators", "chatml with separators (Phi-4)");
    row("llama3", "llama3");
    row("llama4", "llama4");
    row("gemma", "gemma");
    row("phi3", "phi3 or zephyr");
    row("phi4, mini", "compact");
    row("command-r", "command-r");
    row("granite", "granite");
    row("deepseek, thinking", "deepseek");
    row("llama2", "mistral or llama2");
    row("vicuna", "vicuna");
    row("alpaca", "alpaca");
    row("falcon", "plain names");
    row("openchat", "plain names");
    row("harmony", "harmony");
    row("roles by dict", "user and assistant markers");
}

void TestChatTemplate::families_areDescribed()
{
    QFETCH(std::string, name);
    for (const auto& row : golden::lines(golden::committed("text/chat/templates.jsonl")))
        if (row.at("name") == name)
            QTEST(ChatTemplate({"t", row.at("template").get<std::string>()}, {{"bos_token", "<s>"}, {"eos_token", "</s>"}}).family(),
                  "family");
}

void TestChatTemplate::dates_areFixedUnlessAskedFor()
{
    const Folder folder(nlohmann::json{{"chat_template", "{{ strftime_now('%d %b %Y, %A %j %H:%M') }}"}});
    QCOMPARE(folder.rendered(), std::string("26 Jul 2024, Friday 208 00:00"));
    QVERIFY(ChatTemplate::forModel(folder.path()).writesDate());
    QVERIFY(ChatTemplate::forModel(folder.path(), "auto", ChatTemplate::today()).render(kWithSystem, true) != folder.rendered());
    QVERIFY(!ChatTemplate::builtIn("chatml", {}).writesDate());
}

void TestChatTemplate::generationStopIds_areReadAsNumberOrList()
{
    const Folder folder;
    QCOMPARE(generationStopIds(folder.path()), std::vector<std::int64_t>());
    // As transformers makes a generation configuration of a model that has none; an own one is taken as it is, empty or not.
    folder.write("config.json", R"({"eos_token_id": [3, 4]})");
    QCOMPARE(generationStopIds(folder.path()), (std::vector<std::int64_t>{3, 4}));
    const auto ids = [&](const char* text) {
        folder.write("generation_config.json", text);
        return generationStopIds(folder.path());
    };
    QCOMPARE(ids(R"({"eos_token_id": 7})"), std::vector<std::int64_t>{7});
    QCOMPARE(ids(R"({"eos_token_id": [7, 9]})"), (std::vector<std::int64_t>{7, 9}));
    QCOMPARE(ids(R"({"eos_token_id": null})"), std::vector<std::int64_t>());
    QCOMPARE(ids(R"({"do_sample": true})"), std::vector<std::int64_t>());
    for (const char* text : {R"({"eos_token_id": "7"})", R"({"eos_token_id": 7.5})", R"({"eos_token_id": [true]})",
                             R"({"eos_token_id": 18446744073709551615})", "[7]", "{"})
        QVERIFY_EXCEPTION_THROWN(ids(text), sdm::Error);
}

void TestChatTemplate::conversations_equalTheReference_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("phi3") << QStringLiteral("phi3");
    QTest::newRow("smollm2") << QStringLiteral("smollm2");
}

void TestChatTemplate::conversations_equalTheReference()
{
    QFETCH(QString, name);
    const auto folder = golden::big("tokenizers/" + name.toStdString());
    SKIP_WITHOUT(folder / "chat_cases.jsonl");
    const ChatTemplate chat = ChatTemplate::forModel(folder);
    const Tokenizer tokenizer = Tokenizer::load(folder);
    for (const auto& row : golden::lines(folder / "chat_cases.jsonl")) {
        std::vector<ChatMessage> messages;
        for (const auto& message : row.at("messages"))
            messages.push_back({message.at("role"), message.at("content")});
        const std::string text = chat.render(messages, row.at("add_generation_prompt").get<bool>());
        QCOMPARE(text, row.at("text").get<std::string>());
        QVERIFY(tokenizer.encode(text) == row.at("ids").get<std::vector<TokenId>>());
    }
}

QTEST_GUILESS_MAIN(TestChatTemplate)
#include "tst_chat_template.moc"
