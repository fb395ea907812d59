#pragma once

#include "core/store/answer_rows.h"
#include "widgets/text/word_diff.h"

#include <QString>
#include <Qt>

#include <vector>

/// What stands in the cells of a table of answers (example_model.h, whose columns these are).
namespace sdm::ui {

QString columnTitle(int column);
QString columnMeaning(int column);
Qt::Alignment cellAlignment(int column);

QString cellText(const store::AnswerView& view, int column, Bound bound);
QString cellToolTip(const store::AnswerView& view, int column);
QString cellSpoken(const store::AnswerView& view, int column, Bound bound); ///< signs as words
QString cellVerdict(const GenerationRecord& record);

/// The answer's sentence against its reference, with what a search found in it marked.
std::vector<DiffWord> answerDiff(const store::AnswerView& view, const QString& search);

/// "wikipedia · final layer 1", "wikipedia · step 429"; with the run's name in front where it is asked for.
QString placeText(const store::AnswerSetting& setting, bool withRun);

} // namespace sdm::ui
