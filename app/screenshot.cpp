#include "app/screenshot.h"

#include "app/workbench.h"
#include "widgets/data/query_state.h"

#include <algorithm>
#include <QApplication>
#include <QPixmap>
#include <QTextStream>
#include <QTimer>

namespace sdm::app {
namespace {

constexpr int kLookMs = 50;
constexpr int kSettleMs = 900; ///< the selected run's rows, what pages ask for, and the plots' timers
constexpr int kLongestMs = 15'000;

} // namespace

void takeScreenshotAndQuit(Workbench& workbench, const QString& file)
{
    auto* timer = new QTimer(&workbench);
    timer->setInterval(kLookMs);
    auto waited = std::make_shared<int>(0);
    auto settled = std::make_shared<int>(0);
    QObject::connect(timer, &QTimer::timeout, &workbench, [=, &workbench] {
        *waited += kLookMs;
        const auto questions = workbench.window().findChildren<ui::QueryState*>();
        const bool loading = workbench.session().state() == ui::ProjectSession::State::Loading ||
                             (!workbench.selection().runId().isEmpty() && !workbench.session().record().loaded()) ||
                             std::ranges::any_of(questions, &ui::QueryState::isOpen);
        *settled = loading ? 0 : *settled + kLookMs;
        if (*settled < kSettleMs && *waited < kLongestMs)
            return;
        timer->stop();
        const bool written = workbench.window().grab().save(file);
        if (!written)
            QTextStream(stderr) << "sdm-workbench: cannot write " << file << '\n';
        QApplication::exit(written ? 0 : 1);
    });
    timer->start();
}

} // namespace sdm::app
