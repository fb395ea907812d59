#pragma once

#include "core/protocol/event.h"
#include "core/protocol/request.h"
#include "core/records/fields.h"

/// Private to the codec: the fields of every message, named once for both directions, in the manner of core/records/fields.h.
namespace sdm::protocol {

// ---- events ----

void fields(auto& v, Is<DeviceDescription> auto& r)
{
    v("name", r.name);
    v("description", r.description);
    v("memory_bytes", r.memoryBytes);
}

void fields(auto& v, Is<Hello> auto& r)
{
    v("protocol", r.protocol);
    v("engine_version", r.engineVersion);
    v("project", r.project);
    v("devices", r.devices);
}

void fields(auto& v, Is<Accepted> auto& r)
{
    v.maybe("run_name", r.runName);
}

void fields(auto& v, Is<Phase> auto& r)
{
    v("phase", r.phase);
    v("epoch", r.epoch);
    v("step", r.step);
    v("total", r.total);
    v.maybe("seconds", r.seconds);
}

void fields(auto& v, Is<Progress> auto& r)
{
    fields(v, r.progress);
    v.maybe("per_second", r.perSecond);
    v.maybe("remaining_seconds", r.remainingSeconds);
}

void fields(auto& v, Is<Metrics> auto& r)
{
    v("points", r.points);
}

void fields(auto& v, Is<Evaluation> auto& r)
{
    fields(v, r.evaluation);
}

void fields(auto& v, Is<LayerChanged> auto& r)
{
    v("change", r.change);
    fields(v, r.layer);
}

void fields(auto& v, Is<Checkpoint> auto& r)
{
    fields(v, r.checkpoint);
}

void fields(auto& v, Is<HardNegatives> auto& r)
{
    v("negatives", r.negatives);
}

void fields(auto& v, Is<Token> auto& r)
{
    v("text", r.text);
}

void fields(auto& v, Is<Log> auto& r)
{
    v("level", r.level);
    v("text", r.text);
}

void fields(auto& v, Is<Alert> auto& r)
{
    v("level", r.level);
    v("code", r.code);
    v("text", r.text);
}

void fields(auto& v, Is<Check> auto& r)
{
    v("name", r.name);
    v("status", r.status);
    v("value", r.value);
    v.maybe("remedy", r.remedy);
    v.maybe("field", r.field);
}

void fields(auto& v, Is<Judgement> auto& r)
{
    v("answer", r.answer);
    v.maybe("model_step", r.modelStep);
    fields(v, r.record);
}

void fields(auto& v, Is<Finished> auto& r)
{
    v.maybe("state", r.state);
    v.maybe("checks", r.checks);
    v.json("config", r.resolvedConfig);
    v.maybe("judgement", r.judgement);
    v.maybe("qr_min", r.qrMin);
    v.maybe("psi", r.psi);
    v("seconds", r.seconds);
}

void fields(auto& v, Is<Failed> auto& r)
{
    v("code", r.code);
    v("message", r.message);
    v.maybe("field", r.field);
}

// ---- requests ----

void fields(auto& v, Is<StartRun> auto& r)
{
    v.config("config", r.config);
    v.maybe("folder", r.folder);
}

void fields(auto& v, Is<ResumeRun> auto& r)
{
    v("run", r.run);
    v.maybe("from", r.fromStep);
}

void fields(auto& v, Is<StopRun> auto& r)
{
    v("run", r.run);
    v.maybe("now", r.now);
}

void fields(auto& v, Is<PauseRun> auto& r)
{
    v("run", r.run);
}

void fields(auto& v, Is<Generate> auto& r)
{
    v("text", r.text);
    v.maybe("run", r.run);
    v.maybe("model", r.model);
    v.maybe("checkpoint", r.checkpoint);
    v.maybe("layer", r.layer);
    v.maybe("max_new_tokens", r.maxNewTokens);
    v.maybe("force", r.force);
    v.maybe("device", r.device);
}

void fields(auto& v, Is<Score> auto& r)
{
    v("prompt", r.prompt);
    v("answer", r.answer);
    v.maybe("run", r.run);
    v.maybe("model", r.model);
    v.maybe("checkpoint", r.checkpoint);
    v.maybe("layer", r.layer);
    v.maybe("force", r.force);
}

void fields(auto& v, Is<Recalibrate> auto& r)
{
    v("layer", r.layer);
    v("alpha", r.alpha);
}

void fields(auto& v, Is<Preflight> auto& r)
{
    v.config("config", r.config);
    v.maybe("folder", r.folder);
}

void fields(auto&, Is<Ping> auto&) {}
void fields(auto&, Is<Shutdown> auto&) {}

void fields(auto& v, Is<Cancel> auto& r)
{
    v("request", r.request);
}

} // namespace sdm::protocol
