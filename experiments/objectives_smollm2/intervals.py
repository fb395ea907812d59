"""Proportions and their intervals as the product shows them (core/statistics: interval.h, guard.h), so that a table made here and one of
`sdm-runner compare` say the same of the same counts. Standard library only."""
import math
import statistics

EXACT_BELOW = 40
FEWEST_FOR_A_CLAIM = 30


def wilson(successes, n, confidence=0.95):
    """Wilson 1927; (0, 1) when n is 0."""
    if n <= 0:
        return 0.0, 1.0
    share = successes / n
    z = statistics.NormalDist().inv_cdf(0.5 + confidence / 2)
    scale = 1 + z * z / n
    centre = (share + z * z / (2 * n)) / scale
    half = z / scale * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    # At the ends the bound is the end itself; rounding must not move it inside.
    return (0.0 if successes <= 0 else max(0.0, centre - half)), (1.0 if successes >= n else min(1.0, centre + half))


def at_least(successes, n, p):
    """Probability of so many successes or more."""
    return math.fsum(math.comb(n, k) * p**k * (1 - p) ** (n - k) for k in range(successes, n + 1))


def root(increasing, target):
    """Where a function of [0, 1] reaches target. Halving sixty times leaves less than a double's step there."""
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if increasing(middle) < target else (low, middle)
    return (low + high) / 2


def clopper_pearson(successes, n, confidence=0.95):
    """Clopper and Pearson 1934, exact; (0, 1) when n is 0."""
    if n <= 0:
        return 0.0, 1.0
    tail = (1 - confidence) / 2
    lower = 0.0 if successes <= 0 else root(lambda p: at_least(successes, n, p), tail)
    upper = 1.0 if successes >= n else root(lambda p: at_least(successes + 1, n, p), 1 - tail)
    return lower, upper


def proportion_interval(successes, n, confidence=0.95):
    """Exact below n = 40, Wilson from there."""
    return (clopper_pearson if n < EXACT_BELOW else wilson)(successes, n, confidence)


def mean_of_two(first, second, confidence=0.95):
    """Interval of the mean of two independent proportions, each (successes, n), from their own intervals: the square-and-add rule
    (Newcombe 1998, method 10, for a difference; the same for a sum). None where one has no items."""
    if first[1] <= 0 or second[1] <= 0:
        return None
    shares = [successes / n for successes, n in (first, second)]
    ends = [proportion_interval(*counts, confidence) for counts in (first, second)]
    below, above = (math.hypot(*(share - end[side] for share, end in zip(shares, ends))) / 2 for side in (0, 1))
    mean = sum(shares) / 2
    return max(0.0, mean - below), min(1.0, mean + above)


def guard(correct, admitted, alpha):
    """How an accuracy inside the region stands against alpha, in the product's words."""
    if admitted <= 0:
        return "none"
    if admitted < FEWEST_FOR_A_CLAIM:
        return "too_few"
    lower, upper = proportion_interval(correct, admitted)
    if upper < alpha:
        return "below"
    return "holds" if lower >= alpha else "straddles"


def spread(values):
    """(median, lowest, highest); the median of an even number is the mean of its two middle ones."""
    return statistics.median(values), min(values), max(values)
