#pragma once

#include "widgets/composer/setting_editor.h"

#include <vector>

class QCheckBox;
class QLineEdit;
class QVBoxLayout;

namespace sdm::ui {

/// The list of test sets: a line each with name, file and whether it is shifted away from the training data.
class TestSetsEditor final : public SettingEditor {
    Q_OBJECT
public:
    TestSetsEditor(const Theme& theme, const Setting& setting, const QString& folder, QWidget* parent);

    QString text() const override;
    void setText(const QString& text) override;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override; ///< files become test sets

private:
    struct Line {
        QWidget* widget;
        QLineEdit* name;
        QLineEdit* file;
        QCheckBox* shifted;
    };
    void addLine(const RunConfig::TestSet& set);
    void addFiles();
    void addFiles(const QStringList& files);
    void tell();

    const Theme& m_theme;
    const Setting& m_setting;
    QString m_folder;
    QVBoxLayout* m_lines;
    std::vector<Line> m_sets;
};

} // namespace sdm::ui
