#pragma once

#include <QtGlobal>

class QLineEdit;

namespace sdm::ui {

/// A wavy line under what cannot be read in a line of text, and the line's edge in the colour of danger. GUI thread only.
class FaultUnderline final {
public:
    explicit FaultUnderline(QLineEdit& line) : m_line(line) {}

    /// \param from, length  characters; where nothing stands there, the last character shows where something is missing
    void show(qsizetype from, qsizetype length);
    void clear();

private:
    void underline(qsizetype from, qsizetype length);

    QLineEdit& m_line;
    bool m_shown = false;
};

} // namespace sdm::ui
