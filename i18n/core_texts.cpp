#include "core/config/presets.h"
#include "core/config/schema.h"
#include "core/statistics/guard.h"
#include "widgets/help/manual.h"

#include <QResource>
#include <QTextStream>

#include <set>
#include <string>
#include <utility>

// A static library's resources are reached only when something refers to them; Qt wants this outside any namespace.
static void registerManual()
{
    Q_INIT_RESOURCE(resources);
}

/// Prints what the schema of settings, the presets and the manual's terms say to people, as a source that lupdate reads: each text under
/// the context by which `widgets/text/core_words` looks it up, each once.
namespace {

std::string quoted(const std::string& text)
{
    std::string literal = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            literal += '\\';
        literal += c;
    }
    return literal + '"';
}

class Texts {
public:
    /// \param where  told to translators: the setting or term that the text belongs to
    void add(const char* context, const std::string& text, const std::string& where)
    {
        if (!text.empty() && m_seen.emplace(context, text).second)
            m_source += "    //: " + where + "\n    QT_TRANSLATE_NOOP(\"" + context + "\", " + quoted(text) + "),\n";
    }
    std::string source() const { return "static const char* const texts[] = {\n" + m_source + "};\n"; }

private:
    std::set<std::pair<std::string, std::string>> m_seen;
    std::string m_source;
};

} // namespace

int main()
{
    Texts texts;
    for (const sdm::Setting& setting : sdm::runSettings()) {
        texts.add("SettingGroup", setting.group, "a group of settings");
        texts.add("SettingLabel", setting.label, setting.path);
        texts.add("SettingUnit", setting.unit, "stands behind a number: " + setting.path);
        texts.add("SettingHelp", setting.help, setting.path);
    }
    for (const sdm::Preset& preset : sdm::presets())
        texts.add("PresetSummary", preset.summary, preset.displayName);
    for (const sdm::Guard guard : {sdm::Guard::None, sdm::Guard::TooFew, sdm::Guard::Holds, sdm::Guard::Straddles, sdm::Guard::Below})
        texts.add("Guard", sdm::guardWords(guard), "of the accuracy inside the region, after a comma");
    registerManual();
    for (const sdm::ui::Definition& definition : sdm::ui::definitions()) {
        const std::string term = definition.term.toStdString();
        texts.add("Term", term, "a term of the method");
        texts.add("Term", definition.title.toStdString(), term);
        texts.add("Term", definition.text.toStdString(), term);
    }
    QTextStream(stdout) << QString::fromStdString(texts.source());
    return 0;
}
