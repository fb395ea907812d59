#pragma once

#include <QStringList>

class QWidget;

namespace sdm::test {

/// What a window says to people: labels, buttons, tabs, menus, headings, tips, hints in empty lines, names for screen readers. Each with
/// the class of its widget in front. Cells of tables and pages of text are what runs and documents hold, and are left out.
struct SaidText {
    QString where, text;
};
QList<SaidText> textsOf(QWidget& window);

/// Buttons whose words do not fit into them, and labels of one line that are cut; each described.
QStringList cutTexts(QWidget& window);

} // namespace sdm::test
