#include "widgets/text/word_diff.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include <algorithm>

namespace sdm::ui {
namespace {

struct DiffWords {
    Q_DECLARE_TR_FUNCTIONS(WordDiff)
};

QStringList wordsOfText(const QString& text)
{
    return text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// length[i][j] of the longest common subsequence of a[i..] and b[j..], row by row.
std::vector<int> commonLengths(const QStringList& a, const QStringList& b)
{
    const auto columns = static_cast<std::size_t>(b.size()) + 1;
    std::vector<int> length((static_cast<std::size_t>(a.size()) + 1) * columns, 0);
    for (int i = static_cast<int>(a.size()) - 1; i >= 0; --i) {
        for (int j = static_cast<int>(b.size()) - 1; j >= 0; --j) {
            const std::size_t at = static_cast<std::size_t>(i) * columns + static_cast<std::size_t>(j);
            length[at] = a[i] == b[j] ? 1 + length[at + columns + 1] : std::max(length[at + columns], length[at + 1]);
        }
    }
    return length;
}

} // namespace

qsizetype sentenceStart(const QString& answer)
{
    const QString open = QStringLiteral("<sentence>");
    // Offline negatives continue a prompt that has opened the sentence already.
    const auto begin = answer.indexOf(open);
    return begin < 0 ? 0 : begin + open.size();
}

QString taggedSentence(const QString& answer)
{
    const auto start = sentenceStart(answer);
    const auto end = answer.indexOf(QStringLiteral("</sentence>"), start);
    return answer.mid(start, end < 0 ? -1 : end - start).trimmed();
}

std::vector<DiffWord> wordDiff(const QString& reference, const QString& answer)
{
    const QStringList from = wordsOfText(reference);
    const QStringList to = wordsOfText(answer);
    const std::vector<int> length = commonLengths(from, to);
    const auto columns = static_cast<std::size_t>(to.size()) + 1;
    std::vector<DiffWord> diff;
    QHash<QString, int> missing;
    int i = 0, j = 0;
    while (i < from.size() || j < to.size()) {
        const std::size_t at = static_cast<std::size_t>(i) * columns + static_cast<std::size_t>(j);
        if (i < from.size() && j < to.size() && from[i] == to[j]) {
            diff.push_back({to[j], WordChange::Same});
            ++i;
            ++j;
        } else if (j < to.size() && (i == from.size() || length[at + 1] >= length[at + columns])) {
            diff.push_back({to[j++], WordChange::Inserted});
        } else {
            ++missing[from[i]];
            diff.push_back({from[i++], WordChange::Missing});
        }
    }
    // A word that is missing at one place and added at another has only moved: it is shown once, where the answer has it.
    QHash<QString, int> moved;
    for (DiffWord& word : diff) {
        if (word.change == WordChange::Inserted && missing.value(word.text) > moved.value(word.text)) {
            word.change = WordChange::Moved;
            ++moved[word.text];
        }
    }
    std::erase_if(diff, [&moved](const DiffWord& word) {
        if (word.change != WordChange::Missing || moved.value(word.text) == 0)
            return false;
        --moved[word.text];
        return true;
    });
    return diff;
}

QString diffSummary(const std::vector<DiffWord>& diff)
{
    const auto count = [&diff](WordChange change) {
        return static_cast<int>(std::count_if(diff.begin(), diff.end(), [change](const DiffWord& w) { return w.change == change; }));
    };
    QStringList parts;
    if (const int n = count(WordChange::Moved))
        parts << (n == 1 ? DiffWords::tr("1 word moved", nullptr, n) : DiffWords::tr("%n words moved", nullptr, n));
    if (const int n = count(WordChange::Missing))
        parts << (n == 1 ? DiffWords::tr("1 word missing", nullptr, n) : DiffWords::tr("%n words missing", nullptr, n));
    if (const int n = count(WordChange::Inserted))
        parts << (n == 1 ? DiffWords::tr("1 word added", nullptr, n) : DiffWords::tr("%n words added", nullptr, n));
    return parts.isEmpty() ? DiffWords::tr("same words, same order") : parts.join(QStringLiteral(", "));
}

} // namespace sdm::ui
