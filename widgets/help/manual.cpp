#include "widgets/help/manual.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace sdm::ui {
namespace {

const QString kContents = QStringLiteral("index");
const QString kBetween = QStringLiteral(" · ");

ManualPage readPage(const QString& id)
{
    QFile file(QStringLiteral(":/help/%1.md").arg(id));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    ManualPage page{id, id, QString::fromUtf8(file.readAll())};
    const QString first = page.markdown.section(QLatin1Char('\n'), 0, 0);
    if (first.startsWith(QLatin1String("# ")))
        page.title = first.mid(2).trimmed();
    return page;
}

std::vector<ManualPage> readPages()
{
    std::vector<ManualPage> pages{readPage(kContents)};
    QStringList names;
    static const QRegularExpression link(QStringLiteral("\\]\\(([a-z-]+)\\.md"));
    auto links = link.globalMatch(pages.front().markdown);
    while (links.hasNext())
        names.append(links.next().captured(1));
    QStringList files = QDir(QStringLiteral(":/help")).entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
    for (const QString& file : std::as_const(files))
        names.append(file.chopped(3)); // a page that the contents forget is still there
    names.removeDuplicates();
    names.removeAll(kContents);
    for (const QString& name : std::as_const(names))
        pages.push_back(readPage(name));
    return pages;
}

/// Without what makes Markdown of it.
QString plain(QString text)
{
    static const QRegularExpression link(QStringLiteral("\\[([^\\]]*)\\]\\([^)]*\\)"));
    static const QRegularExpression marks(QStringLiteral("[*`#|]+"));
    text.replace(link, QStringLiteral("\\1"));
    text.remove(marks);
    return text.simplified();
}

/// i18n/core_texts takes these texts to the translations: they stand in the manual and in no source.
QString inLanguage(const QString& text)
{
    return QCoreApplication::translate("Term", text.toUtf8().constData());
}

std::vector<Definition> readDefinitions()
{
    std::vector<Definition> found;
    const ManualPage* terms = findManualPage(QStringLiteral("terms"));
    if (terms == nullptr)
        return found;
    const QStringList parts = terms->markdown.split(QStringLiteral("\n## "));
    for (const QString& part : parts.mid(1)) {
        const QString heading = part.section(QLatin1Char('\n'), 0, 0).trimmed();
        found.push_back({headingId(heading), inLanguage(heading.section(kBetween, 0, 0)), inLanguage(heading.section(kBetween, 1)),
                         inLanguage(plain(part.section(QLatin1Char('\n'), 1)))});
    }
    return found;
}

} // namespace

const std::vector<ManualPage>& manualPages()
{
    static const std::vector<ManualPage> pages = readPages();
    return pages;
}

const ManualPage* findManualPage(const QString& id)
{
    const auto found = std::ranges::find(manualPages(), id, &ManualPage::id);
    return found == manualPages().end() ? nullptr : &*found;
}

std::vector<ManualHit> searchManual(const QString& words)
{
    constexpr qsizetype kAround = 60;
    std::vector<ManualHit> hits;
    const QStringList wanted = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const ManualPage& page : manualPages()) {
        const QString text = plain(page.markdown);
        ManualHit hit{&page, {}, 0};
        bool all = true;
        for (const QString& word : wanted) {
            const auto count = static_cast<int>(text.count(word, Qt::CaseInsensitive));
            all = all && count > 0;
            hit.count += count;
        }
        if (!all)
            continue;
        if (!wanted.isEmpty()) {
            const qsizetype at = text.indexOf(wanted.first(), page.title.size(), Qt::CaseInsensitive);
            const qsizetype from = std::max<qsizetype>(at - kAround, 0);
            hit.excerpt =
                at < 0 ? QString() : (from > 0 ? QStringLiteral("…") : QString()) + text.mid(from, 2 * kAround) + QStringLiteral("…");
        }
        hits.push_back(hit);
    }
    if (wanted.isEmpty())
        return hits; // in the order of the contents
    const auto inTitle = [&wanted](const ManualHit& hit) {
        return std::ranges::any_of(wanted, [&hit](const QString& word) { return hit.page->title.contains(word, Qt::CaseInsensitive); });
    };
    std::ranges::stable_sort(hits, [&inTitle](const ManualHit& a, const ManualHit& b) {
        return std::pair(inTitle(a), a.count) > std::pair(inTitle(b), b.count);
    });
    return hits;
}

const std::vector<Definition>& definitions()
{
    static const std::vector<Definition> all = readDefinitions();
    return all;
}

std::optional<Definition> definitionOf(const QString& id)
{
    const auto found = std::ranges::find(definitions(), id, &Definition::id);
    return found == definitions().end() ? std::nullopt : std::optional(*found);
}

QString headingId(const QString& heading)
{
    QString id = heading.section(kBetween, 0, 0).trimmed().toLower();
    id.replace(QLatin1Char('\''), QStringLiteral("-prime")).replace(QChar(0x2032), QStringLiteral("-prime"));
    id.replace(QChar(0x03C8), QStringLiteral("psi"))
        .replace(QChar(0x03B1), QStringLiteral("alpha"))
        .replace(QChar(0x03B2), QStringLiteral("beta"));
    return id.replace(QLatin1Char(' '), QLatin1Char('-'));
}

} // namespace sdm::ui
