/**
 * Passwords that many people use, in small letters: gathered for this file from general knowledge, with what people in
 * policing and health are likely to choose. Dressed-up, doubled and keyboard forms are found by rule.
 */
export const commonPasswords: readonly string[] = `
password passwort passw0rd pass passcode passphrase passwords mypassword thepassword newpassword
oldpassword yourpassword temppassword password123 temp temporary temporarypassword default
defaultpassword changeme changemenow changethis changethispassword letmein letmeinnow letmeinplease
welcome welcomeback welcomehome welcometo admin administrator adminadmin administration root rootroot
superuser superadmin sysadmin system user username useruser guest guestguest test testing tester
testtest testpassword testing123 demo example sample secret secretpassword topsecret mysecret login
loginlogin signin master masterkey masterpassword access accessgranted open opensesame sesame trustno
trustnoone noone nopassword nothing whatever whatever1 idontknow idontcare forgotten iforgot
forgotpassword qwerty qwertyuiop qwertyqwerty qwertyuiopasdf qwertyuiopasdfghjkl qwertyasdf qwertyasdfgh
qwertyasdfzxcv asdf asdfgh asdfghjkl asdfasdf asdfghjklzxcvbnm zxcvbn zxcvbnm zxcvbnmasdf qazwsx
qazwsxedc qazwsxedcrfv qazxsw azerty azertyuiop abc abcd abcdef abcdefg abcdefgh abcdefghijkl abcabc
alphabet onetwothree onetwothreefour iloveyou iloveyouso iloveyousomuch iloveyoubaby iloveyouforever
iloveme ilovemum ilovemydog ilovemycat ilovemyself ilovegod ilovejesus ilovemusic ilovefootball love
lovelove loveyou loveme loveisall loveforever lover lovely sweetheart sweetie darling honey honeybee
babygirl babyboy angel angels angelangel princess princesses prince queen king kingkong monkey
monkeymonkey dragon dragons dragonball tiger tigers lion lions eagle eagles falcon bear bears wolf
wolves shark dolphin horse horses pony puppy kitten kitty doggy buster buddy max charlie bailey bella
daisy molly lucy coco poppy rosie oscar teddy alfie milo sunshine sunshinesunshine sunflower butterfly
flower flowers rainbow rainbows starlight moonlight summer winter spring autumn monday tuesday wednesday
thursday friday saturday sunday january february march april may june july august september october
november december summertime wintertime springtime christmas merrychristmas happychristmas halloween
easter birthday happybirthday happynewyear newyear holiday holidays football footballer footballfan
soccer rugby cricket tennis golf basketball baseball hockey boxing fishing formulaone liverpool
liverpoolfc youllneverwalkalone ynwa manchester manchesterunited manutd manunited mancity manchestercity
arsenal arsenalfc gunners chelsea chelseafc everton evertonfc tottenham tottenhamhotspur spurs coys
westham westhamunited leeds leedsunited newcastle newcastleunited sunderland astonvilla villa
wolverhampton leicester leicestercity southampton portsmouth nottinghamforest derbycounty
sheffieldunited sheffieldwednesday birminghamcity stokecity norwichcity ipswichtown celtic celticfc
rangers rangersfc glasgowrangers glasgowceltic hibernian aberdeen cardiffcity swanseacity england
englandengland threelions scotland wales cymru ireland britain greatbritain unitedkingdom london
londonlondon birmingham bristol sheffield bradford liverpoollondon edinburgh glasgow cardiff belfast
yorkshire lancashire cornwall devon essex kent durham northumbria merseyside cleveland cumbria
thamesvalley metropolitan police policeman policewoman policeofficer policeforce policeservice metpolice
metropolitanpolice constable sergeant inspector superintendent detective officer custody neighbourhood
safeguarding publichealth publichealthengland healthcare health hospital nurse nurses doctor doctors
ambulance paramedic firefighter fireservice council councillor government homeoffice nhs nhsnhsnhs
nhsengland nationalhealth nationalhealthservice mentalhealth wellbeing casebook casebookcasebook
casestudy casestudies goodpractice collegeofpolicing evidence summit office officeoffice work workwork
working company business computer computers laptop internet google googlegoogle microsoft windows apple
facebook instagram twitter youtube whatsapp linkedin amazon netflix spotify minecraft pokemon fortnite
playstation nintendo starwars startrek harrypotter hogwarts gandalf lordoftherings batman superman
spiderman ironman wonderwoman captainamerica jamesbond sherlock sherlockholmes doctorwho tardis matrix
thematrix metallica nirvana beatles thebeatles oasis coldplay queenqueen elvis madonna michael
michaeljackson michelle jennifer jessica jordan joshua matthew daniel andrew anthony thomas william
robert richard charles george harry jack james john johnjohn david peter paul mark steven stephen simon
kevin brian elizabeth victoria katherine sarah emma emily sophie charlotte olivia amelia hannah rebecca
rachel nicole natalie samantha alexander alexandra christopher christine benjamin jonathan nicholas
patrick samuel michaela thomasthomas chocolate cookie cookies cheese cheesecake banana bananas orange
apples strawberry blueberry peanut pepper ginger cupcake pancake pizza coffee coffeecoffee teatime
biscuit biscuits guinness whisky vodka beer cider purple purplepurple yellow green blue red black white
silver golden diamond diamonds crystal lucky luckyseven jackpot freedom peace happy happyhappy happiness
smile smiles forever forevermore together family familyfirst friends friendsforever bestfriend mother
father mummy daddy grandma grandad brother sister children heaven jesus jesuschrist jesusislord
jesussaves godisgood godislove blessed amen faith hope faithhopelove trust believe church
angelsanddemons money moneymoney millionaire rich success winner champion champions legend hunter ranger
killer ninja samurai pirate warrior soldier army navy airforce marine marines mustang ferrari porsche
mercedes bmw audi corvette harley harleydavidson yamaha honda toyota ford landrover rangerover triumph
shadow phoenix thunder lightning storm fire ice snow snowman snowball ocean river mountain mountains
island beach paradise galaxy planet universe space rocket apollo genesis zeus hercules athena
correcthorse correcthorsebatterystaple horsebatterystaple batterystaple thisismypassword thisisapassword
thisisnotapassword thisispassword whatismypassword whatisthepassword thepasswordispassword mypasswordis
mypasswordispassword ihatepasswords ihatethis passwordispassword pleaseletmein openthedoor openplease
hellohello hello helloworld hellokitty hellothere goodbye goodmorning goodnight thankyou thanks please
fuckyou fuckoff fuckthis bullshit bollocks bloodyhell asshole bastard sexy sexysexy superstar rockstar
rocknroll playboy cowboy gangster blink182 blinker firstname lastname surname firstpassword
initialpassword secondpassword security securepassword secure password1password supersecret
supersecurepassword strongpassword verystrongpassword complexpassword longpassword averylongpassword
twelvecharacters atleasttwelve twelveletters characters minimumtwelve longenough thisislongenough
thisislong passwordpassword qwertypassword passwordqwerty abcdpassword adminpassword rootpassword
userpassword guestpassword testuser testaccount myaccount account accounts postgres postgresql database
server serverserver network internetexplorer firefox chrome keyboard mouse monitor telephone mobile
samsung nokia iphone android blackberry september11 london2012 brexit coronavirus covid lockdown
pandemic vaccine boris thatcher churchill winstonchurchill shakespeare queenelizabeth buckinghampalace
towerbridge bigben stonehenge oxford cambridge university college school teacher student students
library librarian museum
`
  .trim()
  .split(/\s+/)
