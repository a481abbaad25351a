"""The measures of the figure, in body heights (after Drillis and Contini's body segments).

Shares of body mass after de Leva (1996), rounded.
"""

THIGH = 0.245
SHANK = 0.246
UPPER_ARM = 0.172
FOREARM = 0.146
FIST = 0.044
"""From the wrist to the middle of the closed hand."""
SPINE = 0.300
"""From between the hip joints to between the shoulder joints."""
NECK = 0.054
HEAD = 0.057
"""From the top of the neck to the middle of the head."""
HIP_HALF_WIDTH = 0.050
SHOULDER_HALF_WIDTH = 0.090
ANKLE_HEIGHT = 0.045
HEEL_BEHIND = 0.040
BALL_AHEAD = 0.082
TOES = 0.042
"""From the ball to the tip."""

MASS_HEAD = 0.08
MASS_TRUNK = 0.434
MASS_UPPER_ARM = 0.027
MASS_FOREARM = 0.022
MASS_THIGH = 0.142
MASS_SHANK = 0.043
MASS_FOOT = 0.014
