"""How people say where exactly it hurts, at a place that was told."""

from coach.profile import Spot

SPOTS = {
    Spot.FRONT_OF_KNEE: (
        "front,in front,kneecap,knee cap,around the kneecap,behind the kneecap,under the kneecap,"
        "below the kneecap,above the kneecap,patella"
    ),
    Spot.OUTSIDE_OF_KNEE: "outside,outer side,the outer,on the side,lateral,it band,outer knee",
    Spot.MIDDLE_OF_ACHILLES: (
        "in the tendon,middle,mid tendon,the tendon,above the heel,higher up,midportion"
    ),
    Spot.ACHILLES_AT_HEEL: (
        "at the heel,heel bone,on the heel,insertion,right at the heel,the heel"
    ),
    Spot.UNDER_HEEL: "under the heel,bottom of the heel,sole",
    Spot.ALONG_SHIN: (
        "along the shin,along the inner shin,along,inner shin,inside of the shin,a hand wide,"
        "over a hand,long stretch,all along,down the shin"
    ),
    Spot.POINT_ON_SHIN: (
        "one point,one spot,single point,single spot,a point,on the bone,the bone,pinpoint,"
        "with a finger,with one finger"
    ),
    Spot.SIT_BONE: "sit bone,sitting bone,sitbone,sit bones,where i sit,under the buttock,high up",
    Spot.BACK_OF_THIGH_SUDDENLY: (
        "back of the thigh,all at once,suddenly,sudden,mid hamstring,one stride,it pulled,pulled"
    ),
    Spot.SIDE_OF_HIP: "side,outside,outer side,outer hip,side of the hip,on the side,lateral",
    Spot.CALF_SUDDENLY: "in the calf all at once,all at once,suddenly,sudden,it pulled,pulled,pop",
    Spot.TWISTED_ANKLE: "twisted,twisted it,rolled,rolled it,sprained,went over on it,turned it",
    Spot.LOW_BACK: "across the lower back,across,lower back,low back",
    Spot.FRONT_OF_SHOULDER: "in front of the shoulder,in front,front",
    Spot.WRIST: "in the wrist,wrist",
    Spot.NECK: "in the neck,neck",
    Spot.DEEP_IN_GROIN: "groin,deep,deep inside,inside,in front,front,front of the hip",
}
"""Only the spots of the place that was asked about count, so that a word may stand with two."""
ELSEWHERE = (
    "somewhere else,elsewhere,neither,none,none of these,other,another place,not sure,dont know,"
    "different,neither of these,somewhere else there,something else"
)
