#include "core/base/error.h"
#include "core/engine/text/chat_template.h"
#include "core/engine/text/tokenizer.h"
#include "golden_lines.h"

#include <QTemporaryDir>

using namespace sdm::engine;
using Family = ChatTemplate::Family;

namespace {

const std::vector<ChatMessage> kConversation = {{"user", "Hi"}, {"assistant", " Hello "}};
const std::vector<ChatMessage> kWithSystem = {{"system", "Be kind."}, {"user", "Hi"}};

/// A model folder whose tokenizer_config.json holds one key.
class Folder {
public:
    Folder(const char* key, const nlohmann::json& value) { write("tokenizer_config.json", nlohmann::json{{key, value}}.dump()); }
    std::filesystem::path path() const { return m_folder.path().toStdString(); }
    void write(const char* name, const std::string& text) const { std::ofstream(path() / name) << text; }

private:
    QTemporaryDir m_folder;
};

} // namespace

class TestChatTemplate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void families_renderTheirMarkers();
    void chatMl_writesItsOwnSystemLineOnlyWhenThereIsNone();
    void compact_takesNoSystemMessage();
    void templates_areRecognisedByTheirText_data();
    void templates_areRecognisedByTheirText();
    void jinjaFile_winsOverTheConfiguration();
    void unknownTemplate_isRefusedWithTheSupportedOnes();
    void override_decidesWithoutATemplate();
    void endOfSequence_isReadAsTextOrObject();
    void conversations_equalTheReference_data();
    void conversations_equalTheReference();
};

void TestChatTemplate::families_renderTheirMarkers()
{
    const auto text = [](Family family, bool generate) { return ChatTemplate(family, "<|eos|>").render(kConversation, generate); };
    QCOMPARE(text(Family::Phi3, false), std::string("<|user|>\nHi<|end|>\n<|assistant|>\n Hello <|end|>\n<|eos|>"));
    QCOMPARE(text(Family::Phi3, true), std::string("<|user|>\nHi<|end|>\n<|assistant|>\n Hello <|end|>\n<|assistant|>\n"));
    QCOMPARE(text(Family::Compact, false), std::string("<|user|>Hi<|end|><|assistant|> Hello <|end|><|eos|>"));
    QCOMPARE(text(Family::Llama3, false), std::string("<|begin_of_text|><|start_header_id|>user<|end_header_id|>\n\nHi<|eot_id|>"
                                                      "<|start_header_id|>assistant<|end_header_id|>\n\nHello<|eot_id|>"));
}

void TestChatTemplate::chatMl_writesItsOwnSystemLineOnlyWhenThereIsNone()
{
    const ChatTemplate chat(Family::ChatMl, "<|im_end|>", "Default.");
    QCOMPARE(chat.render(kWithSystem, true),
             std::string("<|im_start|>system\nBe kind.<|im_end|>\n<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\n"));
    QVERIFY(chat.render(kConversation, true).starts_with("<|im_start|>system\nDefault.<|im_end|>\n<|im_start|>user\n"));
    QCOMPARE(chat.trainingSystemMessage(), std::string("Default."));
    QCOMPARE(chat.stopTokens(), std::vector<std::string>{"<|im_end|>"});
}

void TestChatTemplate::compact_takesNoSystemMessage()
{
    const ChatTemplate chat(Family::Compact, "<|endoftext|>");
    QVERIFY_EXCEPTION_THROWN(chat.render(kWithSystem, true), sdm::Error);
    QVERIFY(chat.trainingSystemMessage().empty());
    QCOMPARE(chat.stopTokens(), (std::vector<std::string>{"<|end|>", "<|endoftext|>"}));
}

void TestChatTemplate::templates_areRecognisedByTheirText_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<int>("family");
    QTest::newRow("phi3") << std::string("{{'<|system|>\\n' + c + '<|end|>\\n'}}{{'<|user|>\\n'}}{{'<|assistant|>\\n'}}")
                          << int(Family::Phi3);
    QTest::newRow("chatml") << std::string("{{'<|im_start|>' + message['role'] + '\n' + c + '<|im_end|>'}}") << int(Family::ChatMl);
    QTest::newRow("llama3") << std::string("'<|start_header_id|>' + role + '<|end_header_id|>\n\n' + c | trim + '<|eot_id|>'")
                            << int(Family::Llama3);
    QTest::newRow("compact") << std::string(ChatTemplate::compactTemplateText()) << int(Family::Compact);
}

void TestChatTemplate::templates_areRecognisedByTheirText()
{
    QFETCH(std::string, text);
    const Folder folder("chat_template", text);
    QTEST(int(ChatTemplate::forModel(folder.path()).family()), "family");
}

void TestChatTemplate::jinjaFile_winsOverTheConfiguration()
{
    const Folder folder("chat_template", ChatTemplate::compactTemplateText());
    folder.write("chat_template.jinja", "{{ '<|im_start|>system\nYou help.<|im_end|>\n' }}{{ '<|im_start|>' + role }}");
    const ChatTemplate chat = ChatTemplate::forModel(folder.path());
    QCOMPARE(chat.family(), Family::ChatMl);
    QCOMPARE(chat.trainingSystemMessage(), std::string("You help."));
}

void TestChatTemplate::unknownTemplate_isRefusedWithTheSupportedOnes()
{
    const Folder folder("chat_template", "[INST] {{ content }} [/INST]");
    try {
        ChatTemplate::forModel(folder.path());
        QFAIL("no error");
    } catch (const sdm::Error& error) {
        QCOMPARE(error.code(), sdm::ErrorCode::Unsupported);
        QVERIFY(error.remedy().find("phi3, chatml, llama3, compact") != std::string::npos);
        QVERIFY(error.remedy().find("model.chat_template") != std::string::npos);
    }
}

void TestChatTemplate::override_decidesWithoutATemplate()
{
    const Folder folder("padding_side", "left");
    QVERIFY_EXCEPTION_THROWN(ChatTemplate::forModel(folder.path()), sdm::Error);
    QVERIFY_EXCEPTION_THROWN(ChatTemplate::forModel(folder.path(), "vicuna"), sdm::Error);
    const ChatTemplate chat = ChatTemplate::forModel(folder.path(), "phi3");
    QCOMPARE(chat.stopTokens(), (std::vector<std::string>{"<|end|>", "<|endoftext|>"}));
}

void TestChatTemplate::endOfSequence_isReadAsTextOrObject()
{
    const Folder text("eos_token", "</s>");
    const Folder object("eos_token", {{"content", "</s>"}});
    QCOMPARE(ChatTemplate::forModel(text.path(), "phi3").stopTokens().back(), std::string("</s>"));
    QCOMPARE(ChatTemplate::forModel(object.path(), "phi3").stopTokens().back(), std::string("</s>"));
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
