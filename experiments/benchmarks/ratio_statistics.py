"""Medians of two interleaved series of seconds and an interval for their ratio. Standard library only; `--check` tests itself."""
import random
import statistics
import sys

RESAMPLES = 4000
COVERAGE = 0.95


def quantile(ascending, share):
    """Linear between neighbours, as numpy's default."""
    position = share * (len(ascending) - 1)
    below = int(position)
    above = min(below + 1, len(ascending) - 1)
    return ascending[below] + (ascending[above] - ascending[below]) * (position - below)


def ratio_of_medians(peer, ours):
    """How many times faster we are."""
    return statistics.median(peer) / statistics.median(ours)


def bootstrap_interval(peer, ours, seed=0):
    """Percentile interval of ratio_of_medians. Rounds in which both were measured are drawn as pairs, so that a disturbance that hit both
    stays with both; where one has fewer samples than the other, each is drawn by itself."""
    if len(peer) < 2 or len(ours) < 2:
        raise ValueError("an interval needs two samples of each")
    chance = random.Random(seed)
    ratios = []
    for _ in range(RESAMPLES):
        if len(peer) == len(ours):
            rounds = chance.choices(range(len(peer)), k=len(peer))
            ratios.append(ratio_of_medians([peer[i] for i in rounds], [ours[i] for i in rounds]))
        else:
            ratios.append(ratio_of_medians(chance.choices(peer, k=len(peer)), chance.choices(ours, k=len(ours))))
    ratios.sort()
    return quantile(ratios, (1 - COVERAGE) / 2), quantile(ratios, (1 + COVERAGE) / 2)


def check():
    assert quantile([1.0, 2.0, 3.0], 0.5) == 2.0
    assert quantile([1.0, 2.0], 0.25) == 1.25
    assert quantile([5.0], 0.9) == 5.0
    assert ratio_of_medians([3.0, 9.0, 6.0], [1.0, 2.0, 100.0]) == 3.0
    # Equal series have ratio 1 in every draw; a constant factor is found exactly however much the rounds differ from each other.
    series = [1.0, 1.5, 40.0, 1.2, 1.1, 2.0, 1.3]
    assert bootstrap_interval(series, series) == (1.0, 1.0)
    low, high = bootstrap_interval([3 * value for value in series], series)
    assert abs(low - 3) < 1e-12 and abs(high - 3) < 1e-12
    # Unpaired series: the interval has the truth inside and is no point.
    chance = random.Random(1)
    ours = [chance.gauss(1.0, 0.05) for _ in range(40)]
    peer = [chance.gauss(2.0, 0.10) for _ in range(25)]
    low, high = bootstrap_interval(peer, ours)
    assert low < 2.0 < high and 0 < high - low < 0.3, (low, high)
    assert bootstrap_interval(peer, ours) == (low, high), "the same draws every time"
    # More samples, a narrower interval.
    few_low, few_high = bootstrap_interval(peer[:7], ours[:7])
    assert high - low < few_high - few_low
    for bad in (([1.0], [1.0, 2.0]), ([1.0, 2.0], [])):
        try:
            bootstrap_interval(*bad)
        except ValueError:
            continue
        raise AssertionError(f"{bad} has no interval")
    print("ratio statistics: checked")


if __name__ == "__main__":
    if sys.argv[1:] != ["--check"]:
        sys.exit(__doc__)
    check()
