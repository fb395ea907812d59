"""The objectives of this experiment, in the order of every table and picture."""
PRESETS = ["base", "ce_cm", "ce_cm_hn", "sdm_cm", "sdm_cm_hn"]


def ordered(runs):
    """Runs collected on different days, in that order; others after them."""
    return sorted(runs, key=lambda run: PRESETS.index(run["preset"]) if run["preset"] in PRESETS else len(PRESETS))
