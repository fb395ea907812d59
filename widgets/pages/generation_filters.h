#pragma once

#include "core/store/store_reader.h"

#include <QWidget>

#include <map>

class QCheckBox;
class QVBoxLayout;

namespace sdm::ui {

class Theme;
class Panel;

/// The facets of the generations page: reliability, right or wrong, and reason, each with its count and a small bar of its share.
/// A facet with nothing ticked does not filter. GUI thread only.
class GenerationFilters final : public QWidget {
    Q_OBJECT
public:
    explicit GenerationFilters(const Theme& theme, QWidget* parent = nullptr);

    store::GenerationFilter filter() const; ///< without the text
    void setCounts(const store::VerdictCounts& counts);
    bool isActive() const;

public Q_SLOTS:
    void clear();
    void toggleVerdict(sdm::Verdict verdict);

Q_SIGNALS:
    void changed();

private:
    class FacetRow;

    FacetRow* addRow(QVBoxLayout* column, const QString& name, const QString& meaning);
    std::map<Verdict, FacetRow*> m_verdicts;
    std::map<Reason, FacetRow*> m_reasons;
    FacetRow* m_right;
    FacetRow* m_wrong;
    const Theme& m_theme;
};

} // namespace sdm::ui
