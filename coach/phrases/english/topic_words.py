"""What the coach answers on each topic. What an answer rests on is in coach/knowledge/topics.py."""

from coach.knowledge.topics import Grade, Topic

LABELS = {
    Topic.BULKY: "Getting bulky?",
    Topic.SLOW: "Getting slow?",
    Topic.HOW_HEAVY: "How heavy?",
    Topic.HOW_OFTEN: "How often?",
    Topic.WHEN_BEFORE_AFTER_RUN: "Before or after?",
    Topic.WHICH_EXERCISES: "Which exercises?",
    Topic.SORENESS_VS_PAIN: "Sore or hurt?",
    Topic.WHY_STRENGTH: "Why strength?",
    Topic.LONG_RUN_LEGS: "Long run legs",
    Topic.RACE_WEEK: "Race week",
    Topic.WARM_UP: "Warming up",
    Topic.PROGRESS_SPEED: "How fast it works",
    Topic.BREATHING: "Breathing",
    Topic.REST_BETWEEN_SETS: "Rest between sets",
    Topic.KNEES: "Knees",
    Topic.SESSION_LENGTH: "How long?",
    Topic.MISSED_SESSIONS: "Missed sessions",
    Topic.INJURY_PREVENTION: "Injury risk",
    Topic.TOO_HEAVY: "Too heavy?",
    Topic.FORM: "Form",
    Topic.EFFORT: "How hard?",
    Topic.AGE: "Age",
    Topic.WOMEN: "Women",
    Topic.PREGNANCY: "Pregnancy",
    Topic.CHILDREN: "Young people",
    Topic.MACHINES_OR_FREE_WEIGHTS: "Machines",
    Topic.BANDS: "Bands",
    Topic.BODYWEIGHT: "Bodyweight",
    Topic.PLYOMETRICS: "Jumps",
    Topic.CORE: "Core",
    Topic.UPPER_BODY: "Upper body",
    Topic.STRETCHING: "Stretching",
    Topic.CIRCUITS: "Circuits",
    Topic.DELOAD: "Lighter weeks",
    Topic.TAPER: "Taper",
    Topic.RACE_SEASON: "Race season",
    Topic.AFTER_RACE: "After a race",
    Topic.RECOVERY: "Recovery",
    Topic.ILLNESS: "Being ill",
    Topic.WEIGHT_LOSS: "Losing weight",
    Topic.FOOD: "Food",
    Topic.SUPPLEMENTS: "Supplements",
    Topic.OTHER: "Something else",
}
"""On a button."""

SHORT = {
    Topic.BULKY: (
        "Very unlikely. Two short sessions a week beside your running rarely add size you would "
        "notice."
    ),
    Topic.SLOW: (
        "Not when it is dosed well. In most trials runners got a little more economical; what can "
        "slow you for a day or two is heavy leg work right before a hard run."
    ),
    Topic.HOW_HEAVY: (
        "Heavy enough that the last reps take effort, light enough that form stays clean and a "
        "few are left. Start light to learn, and grow from there."
    ),
    Topic.HOW_OFTEN: (
        "Twice a week, with a day between, is the usual dose for runners. One session still "
        "counts, and it can keep what you have."
    ),
    Topic.WHEN_BEFORE_AFTER_RUN: (
        "Run first, then lift. Straight after an easy run is fine; after a hard one leave three "
        "hours, better six."
    ),
    Topic.WHICH_EXERCISES: (
        "A squat, a hinge, a lunge or step-up, and a calf raise: these push you forward. Then "
        "core, back and side hips, a push and a pull."
    ),
    Topic.SORENESS_VS_PAIN: (
        "A dull ache in the muscle, often on both sides, at its worst after one to three days and "
        "gone within a week, is ordinary soreness. Sharp, on one spot, in a joint or on bone, or "
        "worse each time: that is pain, so stop that exercise."
    ),
    Topic.WHY_STRENGTH: (
        "It can make running cost you a little less: typically 2 to 4% after two or three months, "
        "for some runners nothing. It may lower injury risk, too."
    ),
    Topic.LONG_RUN_LEGS: (
        "Keep leg work off the day before your long run, and light at most the day after. Tired "
        "legs make a long run harder than it needs to be."
    ),
    Topic.RACE_WEEK: (
        "Very little: no heavy legs, nothing new, nothing to the limit. Strength won't grow any "
        "more in race week, but freshness can."
    ),
    Topic.WARM_UP: (
        "Five minutes: march, swing your legs, then a few easy squats and hinges. Straight after "
        "a run you are warm already: one or two light sets of the first exercise will do."
    ),
    Topic.PROGRESS_SPEED: (
        "Strength grows within weeks; running usually needs eight to ten weeks or more to show "
        "it, and tendons take months. Hence the small steps."
    ),
    Topic.BREATHING: (
        "Breathe out on the effort and in on the way back. Don't hold your breath through a set."
    ),
    Topic.REST_BETWEEN_SETS: (
        "About a minute after light sets of 10 to 15. Two or three minutes after heavy sets of 8 "
        "or fewer, so that the next is as good as the first."
    ),
    Topic.KNEES: (
        "Hip and thigh exercises are the best supported training for pain around the kneecap, so "
        "squats and lunges can be part of the answer. If a rep hurts, go less deep or swap it."
    ),
    Topic.SESSION_LENGTH: (
        "20 to 45 minutes is plenty, and 10 to 15 is a fine start. Short counts: what you keep up "
        "beats what you planned."
    ),
    Topic.MISSED_SESSIONS: (
        "One missed session costs next to nothing, two weeks off cost little. Don't double the "
        "next one: just go on."
    ),
    Topic.INJURY_PREVENTION: (
        "It may lower injury risk, best shown for supervised hip and core work in new runners. It "
        "is no promise: sudden jumps in mileage, sleep and food matter too."
    ),
    Topic.TOO_HEAVY: (
        "It is too heavy when your back arches, you need to swing it, the reps turn jerky, or you "
        "only reach 6 or 7 of 10. Then take less weight and add a set."
    ),
    Topic.FORM: (
        "Form has broken when the movement is no longer the one you began with: the back arches, "
        "a knee falls in, heels or hips give way, you swing it, or the reps get shorter."
    ),
    Topic.EFFORT: (
        "Stop with two or three good reps left in you; four or five while you learn. Going to "
        "failure isn't needed to get stronger."
    ),
    Topic.AGE: (
        "You can get stronger at any age. Later in life the steps are smaller, with more rest "
        "between leg days."
    ),
    Topic.WOMEN: (
        "The same movements and the same small steps, set by your own reps. Women in one trial "
        "got about 40% stronger in eleven weeks; their legs grew a little, and it did no harm."
    ),
    Topic.PREGNANCY: (
        "That is for your doctor or midwife to decide with you. With their yes, gentle strength "
        "work is usually encouraged; new heavy work and jumps wait."
    ),
    Topic.CHILDREN: (
        "Young people can train strength with an adult and a qualified coach beside them, "
        "technique first and no maximum lifts. I make no plans for under-13s."
    ),
    Topic.MACHINES_OR_FREE_WEIGHTS: (
        "Both work; keeping at it matters more. Machines are easy to learn and to load in small "
        "steps, free weights ask for balance as well."
    ),
    Topic.BANDS: (
        "Bands work well, above all for hips, for pulling and when you travel. They get harder in "
        "big jumps, so expect more reps before the next one."
    ),
    Topic.BODYWEIGHT: (
        "To begin with, yes: your own weight teaches the movements and makes a beginner stronger. "
        "Later, one-legged versions or some added weight keep it a challenge."
    ),
    Topic.PLYOMETRICS: (
        "Small jumps can make running cheaper, mostly at easier speeds and best beside strength "
        "work. They come once weeks of strength are behind you and nothing hurts."
    ),
    Topic.CORE: (
        "Useful, but legs first. A steady trunk helps you with the other exercises; that it makes "
        "running cheaper has hardly been tested."
    ),
    Topic.UPPER_BODY: (
        "A push and a pull are enough for a runner; legs come first. They suit the days when your "
        "legs should rest."
    ),
    Topic.STRETCHING: (
        "Use the full range of your exercises, and add a little mobility if you like it. Long "
        "stretches before lifting aren't needed."
    ),
    Topic.CIRCUITS: (
        "A circuit saves time and gets you out of breath: two or three rounds of squat, push-up, "
        "lunge and press. For strength, sets with proper rest tend to do more."
    ),
    Topic.DELOAD: (
        "A lighter week every four to six: the same exercises, about half the sets, more in "
        "reserve. Tiredness falls, so that the next weeks can grow."
    ),
    Topic.TAPER: (
        "Before a race the sets go down, the weight stays, and nothing new comes. One to three "
        "weeks, longest for a marathon."
    ),
    Topic.RACE_SEASON: (
        "In race season keep what you have: once a week with the usual weight and fewer sets. "
        "Heavy blocks belong in the off-season."
    ),
    Topic.AFTER_RACE: (
        "Rest first. Light leg work comes back about two days after a 5 km, five after a half, "
        "eight or more after a marathon."
    ),
    Topic.RECOVERY: (
        "Keep a day between leg sessions and one day a week free of everything. When legs stay "
        "heavy or sleep is short, drop sets first, then the session."
    ),
    Topic.ILLNESS: (
        "With a fever, or ill all over, rest. A cold above the neck, without a fever: easy work is "
        "fine if you feel up to it, hard work can wait. After a fever start again once you have "
        "been well for a day or two, a step lighter than before."
    ),
    Topic.WEIGHT_LOSS: (
        "I don't advise on losing weight, and strength training changes it little. A doctor or a "
        "sports dietitian can help you there."
    ),
    Topic.FOOD: (
        "I don't plan meals; a sports dietitian does that well. In short: training only pays when "
        "you eat enough for it."
    ),
    Topic.SUPPLEMENTS: (
        "I don't advise on supplements or medicines; a doctor or pharmacist can. Nothing in your "
        "training needs them."
    ),
    Topic.OTHER: (
        "I have no checked answer to that. Ask me about weights, days, soreness, races or an "
        "exercise: there I can help."
    ),
}
"""The answer itself: one idea, three sentences at most."""

MORE = {
    Topic.BULKY: (
        "Size comes mainly from a lot of work: about ten sets or more a week for each muscle, "
        "whatever the weight. In trials with runners, heavy lifting mostly left body mass as it "
        "was; a little leg muscle can come. So you needn't lift light to stay as you are. If you "
        "prefer 12 to 15 reps, that works too."
    ),
    Topic.SLOW: (
        "In a review of 24 studies, running at the same pace took 2 to 8% less energy, though not "
        "in every one, and nobody can promise you seconds. Starting a heavy block in the middle "
        "of the racing season is another matter: in one trial it may have cost men some "
        "performance. That is why leg work keeps away from hard days and goes down before races."
    ),
    Topic.HOW_HEAVY: (
        "First the reps go up, then the weight, one small step at a time. Over the months heavier "
        "sets of 3 to 8 tend to help running economy more; lighter ones with jumps have worked "
        "for very fit runners too. You don't have to: with 12 to 15 reps you still get stronger. "
        "Tiny dumbbells are for small muscles and first weeks; legs soon need more."
    ),
    Topic.HOW_OFTEN: (
        "Three fits the off-season or weeks with few runs. Younger adults kept their strength for "
        "up to 32 weeks on one session, as long as the weight stayed up; older ones need about "
        "two. Leave a day between sessions. If your runs suffer, a session less is the better "
        "plan."
    ),
    Topic.WHEN_BEFORE_AFTER_RUN: (
        "In one study, running the next day was clearly harder when strength had come before the "
        "run instead of after it. For strength the order matters little once there are hours "
        "between. Don't put lifting between a warm-up and a hard run. If your only slot comes "
        "first, let just an easy run follow, about six hours later."
    ),
    Topic.WHICH_EXERCISES: (
        "Movements over several joints come first; curls and machine extras are fine as one or "
        "two additions at the end. Single-leg work trains balance as well. No exercise is a must: "
        "if one hurts, or you lack the kit, another of the same family does the job."
    ),
    Topic.SORENESS_VS_PAIN: (
        "As a guide: 0 to 2 out of 10 may go on; 3 to 5 means no increase, and less if it is still "
        "there next morning; above 5 means stop. Pain at rest or at night, swelling, a limp, or "
        "one sore spot on a bone belongs with a doctor or physio. Extreme soreness with swelling "
        "and dark urine is an emergency. What it is I can't tell; where and how much is enough "
        "for me to change your plan."
    ),
    Topic.WHY_STRENGTH: (
        "In some studies times over 3 to 5 km got about 2 to 3% better, and in a recent trial "
        "runners stayed economical after 90 minutes where others didn't. VO2max mostly stays as "
        "it is. People differ: in one trial women got much stronger without running any "
        "cheaper."
    ),
    Topic.LONG_RUN_LEGS: (
        "Hard leg work lingers for a day or two: steady running hardly suffers, hard efforts tire "
        "sooner. Twenty-four hours is the least before a hard or long run; after heavy sets 36 to "
        "48 are better. Upper body and core can stand anywhere. If your legs are heavy, a set "
        "less costs you little."
    ),
    Topic.RACE_WEEK: (
        "The longer the race, the earlier legs stop: the last leg work comes about three days "
        "before a 5 km and a week before a marathon, the last heavy sets a week or twelve days "
        "before. Light upper body or core may stay a little longer. That tapering helps is well "
        "studied in running; these exact days are coaching practice."
    ),
    Topic.WARM_UP: (
        "Before heavy sets, work up: about half the weight for five reps, then more for three. If "
        "something feels odd on the way up, stay there or take another exercise. When time is "
        "short, drop an exercise, not the warm-up."
    ),
    Topic.PROGRESS_SPEED: (
        "Beginners gain fastest; later steps get smaller, and that is normal. Trials of 10 to 14 "
        "weeks found about twice the effect on running economy of those of 6 to 8. In older "
        "runners that effect looked smaller, and some feel none. I raise a weight only after "
        "clean sessions, one small step at a time."
    ),
    Topic.BREATHING: (
        "In a squat: in on the way down, out as you stand up. In a hold such as the plank: small, "
        "steady breaths. A short brace on the hardest rep is for experienced lifters. Leave it "
        "out in pregnancy and with high blood pressure, a hernia or eye trouble, and ask your "
        "doctor what holds for you."
    ),
    Topic.REST_BETWEEN_SETS: (
        "Small muscles need less: 45 to 60 seconds. Short rests train your breath more than your "
        "strength, which is fine in a circuit, less so when the weight should grow. Short of "
        "time? Take turns between two exercises that share no muscles, such as a squat and a row."
    ),
    Topic.KNEES: (
        "While a knee is touchy: a smaller range, slower reps, a lower step, and hip work such as "
        "bridges and side-lying leg raises. Deep squats, jumps and fast downhills can wait. A "
        "knee that is swollen, locked or gives way belongs with a doctor or physio."
    ),
    Topic.SESSION_LENGTH: (
        "Beginners start with 10 to 20 minutes and grow over about five weeks. In race season 20 "
        "to 30 keep what you have: for younger adults even one hard set an exercise, once a week, "
        "did. Beyond 45 minutes it is mostly longer rests for heavier sets. When time is short, "
        "drop the extras first."
    ),
    Topic.MISSED_SESSIONS: (
        "Strength starts to fade noticeably after three or four weeks, and it comes back faster "
        "than it came. After more than a week off begin a touch lighter, after three or four "
        "weeks clearly lighter, after two months nearly from the start. Nothing has to be made "
        "up."
    ),
    Topic.INJURY_PREVENTION: (
        "In that trial, overuse injuries were about 39% rarer. But nine trials with runners "
        "together showed no clear effect, except where training was supervised. In other sports "
        "strength work did better. For stress fractures it has not been shown. So train to get "
        "stronger, and take fewer injuries as a bonus."
    ),
    Topic.TOO_HEAVY: (
        "Other signs: joints locked to rest on, or a weight you can't stop where you want. Sharp "
        "pain ends the exercise, whatever the weight. Form never pays for weight: a step down is "
        "part of training. Tell me what gave way, and the next session follows."
    ),
    Topic.FORM: (
        "A rep that is only slow and hard is fine, and so is a single wobble. The same fault twice "
        "in a set means: end the set there. Taking less and adding a set does more for you than "
        "forcing it, and the weight comes back once the movement is clean."
    ),
    Topic.EFFORT: (
        "Reps left is a guess: most people have about one more than they think. It gets better "
        "close to the limit and in sets of 12 or fewer. So I go by the reps you did more than by "
        "the feeling. End a set, too, when the speed drops or the movement changes."
    ),
    Topic.AGE: (
        "From about 35 or 45 on, the effect on running economy looked smaller in one review; "
        "strength still grows. It also fades faster in a break: from 65 on, two sessions a week "
        "keep it better than one. There I stay lighter, add balance and leave jumps out. With a "
        "condition or medicine your doctor's word comes first."
    ),
    Topic.WOMEN: (
        "How many reps a weight allows hardly differs between the sexes. What it does for running "
        "is less settled: that trial found no better economy, but a stronger last five minutes "
        "after a long run. Missed periods over three months, or bone injuries that come again, "
        "are a reason to see a doctor before training harder."
    ),
    Topic.PREGNANCY: (
        "Stop and call them with bleeding, leaking fluid, painful contractions, chest pain, "
        "headache, dizziness, breathlessness before any effort, or a sore, swollen calf. After "
        "birth impact usually waits about twelve weeks, and strength starts again from the "
        "basics once you are cleared."
    ),
    Topic.CHILDREN: (
        "From 13 to 17: an adult and a qualified coach at every session, 10 to 15 reps, two or "
        "three days a week with rest between, small steps once it is easy. No test of the most "
        "they can lift. For younger children, play and technique are enough. Questions about one "
        "child belong with their coach or doctor."
    ),
    Topic.MACHINES_OR_FREE_WEIGHTS: (
        "The latest review of trials found that the kind of equipment hardly matters for "
        "strength. On machines begin with a light pin, or just the machine's own weight, for 10 "
        "to 15 reps; leg press, leg curl and calf raise suit runners. Use what you have and like."
    ),
    Topic.BANDS: (
        "Each colour pulls about a quarter to 40% more than the one before, and colours differ "
        "between makers. So add about three reps first, or shorten the band. For legs a band runs "
        "out sooner than a dumbbell; then one-legged versions, slower reps and pauses help. Look "
        "for cracks before you hook it up."
    ),
    Topic.BODYWEIGHT: (
        "Two or three sets of 10 to 15 are plenty at first. Once three sets of 15 feel easy, a "
        "harder version does more than ever more reps. That running gets cheaper is best shown "
        "for heavier weights, so dumbbells or a loaded backpack are worth having one day. They "
        "aren't a must."
    ),
    Topic.PLYOMETRICS: (
        "Before the first ones: four to six steady weeks, no leg pain above 2 for two weeks, 20 "
        "calf raises on each leg, 30 seconds on one foot. Then 20 to 40 soft landings once a "
        "week, slowly more, with two or three days between. You land thousands of times a week "
        "already, so little is plenty. None in race week."
    ),
    Topic.CORE: (
        "Two exercises a session will do: one that keeps you from arching, such as the dead bug "
        "or the plank, one that keeps you from tipping or turning, such as the side plank. After "
        "a minute's hold a harder version does more. Sit-ups are fine for a healthy back; with a "
        "sore one leave them."
    ),
    Topic.UPPER_BODY: (
        "Rows, push-ups and presses are the core of it; whether they make you faster has hardly "
        "been tested. Curls and triceps work are extras for the end, and the first to go when "
        "time is short. Since they leave the legs alone, they may stand the day before a hard run."
    ),
    Topic.STRETCHING: (
        "Hip openers, and mobility for ankles and calves, fit the end of a session or a rest day. "
        "Don't pull hard on what is sore: an irritated tendon at the sit bone, heel or outer "
        "hip dislikes it. Keep it short and pleasant; what it does for running is mostly "
        "experience, not trials."
    ),
    Topic.CIRCUITS: (
        "Ten to 15 reps each, little rest between, a minute or two after each round; stop when "
        "form slips. The breathless part adds to your hard running, so keep it away from the day "
        "before intervals. It suits beginnings, travel and busy weeks."
    ),
    Topic.DELOAD: (
        "It may come early: when reps are missed in several exercises, soreness stays, sleep is "
        "poor, something aches at rest, or runs feel flat. Your running cut-back week is the best "
        "place for it. That lifters do this is well known; how much it brings has hardly been "
        "tested."
    ),
    Topic.TAPER: (
        "In endurance sports two weeks with 41 to 60% less volume and the same intensity worked "
        "best; strength follows the same idea. Nothing is raised in the last 10 days before a 5 "
        "km, in the last three weeks before a marathon. In a small study four weeks without "
        "explosive strength cost no economy, so a quiet last week is no loss."
    ),
    Topic.RACE_SEASON: (
        "Younger adults kept their strength for up to 32 weeks with one session and even one set "
        "an exercise, as long as the weight stayed. In a 40-week trial runners went from two "
        "sessions to one and kept what they had gained. Starting heavy in mid-season can tire "
        "you, and in one trial it may have hurt racing."
    ),
    Topic.AFTER_RACE: (
        "Usual weights come back three or four days after a 5 km, seven to nine after a half, two "
        "to three weeks after a marathon, and a little lighter at first. Jumps wait until nothing "
        "is sore and one light week went well. Hilly trails take longer."
    ),
    Topic.RECOVERY: (
        "Legs like about 48 hours after leg work, upper body less. Two nights under six hours, "
        "soreness of 4 or more, or a cold are reasons for an easier session, not for a bad "
        "conscience. Strength on the day of a hard run, hours after it, leaves the next day free."
    ),
    Topic.ILLNESS: (
        "A missed session costs next to nothing. Chest pain, a racing or stumbling heart, or new "
        "breathlessness: see a doctor before you train again, and call for help at once when it "
        "is strong. Write “pause until Friday”, and the plan waits for you."
    ),
    Topic.WEIGHT_LOSS: (
        "Eating too little makes bone injuries more likely and recovery slower. Missed periods, "
        "bone injuries that come again, or weight that falls by itself are reasons to see a "
        "doctor before training harder. What I can do is make you stronger at the weight you are."
    ),
    Topic.FOOD: (
        "Eating too little makes bone injuries more likely and recovery slower. Missed periods, "
        "bone injuries that come again, or weight that falls by itself are reasons to see a "
        "doctor before training harder."
    ),
    Topic.SUPPLEMENTS: (
        "Please take no painkiller to get through a session: I go by your pain, and what is numbed "
        "can't be read. If you take medicine for a long-term condition, tell me: then a doctor's "
        "yes comes before the plan."
    ),
    Topic.OTHER: (
        "I answer from a small set of checked facts rather than guess. A coach or physio who sees "
        "you move can say more about your own case."
    ),
}
"""Behind a tap: the reasons, the numbers, and how far they carry."""

GRADES = {
    Grade.STRONG: "many trials agree",
    Grade.FAIR: "trials point that way, not all of them",
    Grade.WEAK: "few trials, or they disagree",
    Grade.RULE_OF_THUMB: "coaching practice rather than trials",
    Grade.NOT_ADVISED: "this is for a professional who knows you",
}
