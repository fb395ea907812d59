#pragma once

#include <QLabel>

namespace sdm::ui {

/// The window's only label: text is text. What it shows may come from a stranger's file (a run's name, an answer, a path), and a plain
/// QLabel renders whatever looks like HTML, pictures of the disk and links included.
class PlainLabel : public QLabel {
public:
    explicit PlainLabel(QWidget* parent = nullptr) : PlainLabel(QString(), parent) {}
    explicit PlainLabel(const QString& text, QWidget* parent = nullptr) : QLabel(parent)
    {
        setTextFormat(Qt::PlainText);
        setText(text);
    }
};

} // namespace sdm::ui
