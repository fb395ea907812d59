#include "widgets/pages/reliability/layer_multiples.h"

#include "widgets/pages/reliability/layer_cell.h"
#include "widgets/parts/plain_label.h"
#include "widgets/parts/wrap_layout.h"
#include "widgets/theme/theme.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace sdm::ui {

LayerMultiples::LayerMultiples(const Theme& theme, QWidget* parent)
    : Panel(theme, tr("Every final layer"), parent), m_theme(theme), m_sentence(new PlainLabel), m_row(new TileLayout(Theme::kSpace))
{
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setCaption(tr("Each is fitted to other halves of the same documents. Same axes: log₂(1 + q′) along, s up."));
    content()->addWidget(m_sentence);
    content()->addLayout(m_row);
}

QString LayerMultiples::sentence() const
{
    return m_sentence->text();
}

void LayerMultiples::setPictures(std::vector<LayerPicture> pictures, const EvaluationId& shown, const QString& sentence)
{
    for (LayerCell* cell : m_cells)
        delete cell;
    m_cells.clear();
    LayerCell::Ends ends;
    for (const LayerPicture& picture : pictures) {
        for (const AnswerMark& mark : picture.scatter.marks) {
            ends.similarity = std::max(ends.similarity, mark.similarity);
            ends.lowest = std::min(ends.lowest, mark.probability);
        }
    }
    for (LayerPicture& picture : pictures) {
        auto* cell = new LayerCell(m_theme, std::move(picture), ends, this);
        m_row->addWidget(cell);
        m_cells.push_back(cell);
        connect(cell, &LayerCell::clicked, this, [this, cell] {
            cell->setChecked(true);
            Q_EMIT evaluationChosen(QString::fromStdString(cell->picture().evaluationId));
        });
    }
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    setAccessibleDescription(sentence);
    setShown(shown);
}

void LayerMultiples::setShown(const EvaluationId& shown)
{
    for (LayerCell* cell : m_cells)
        cell->setChecked(cell->picture().evaluationId == shown);
}

} // namespace sdm::ui
