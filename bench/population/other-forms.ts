// The short and other names that people go by, for disturbed answers. Written apart from the matcher's own table, and not to be copied into it.
const rows = `
Sarah Sally Sadie Sar|Rebecca Becky Bex Becca Becks|Nicola Nicky Nikki|Susan Sue Susie Suzy|Joanne Jo|Jennifer Jen Jenny Jenni
Catherine Cathy Cath Kate Katie|Katherine Kate Katie Kathy Kat|Kathryn Kath Kathy Kate|Elizabeth Liz Beth Lizzie Betty Libby Bess Eliza
Victoria Vicky Vicki Tori|Samantha Sam Sammy|Alison Ali|Michelle Shell Shelly|Jacqueline Jackie Jacqui|Deborah Debbie Deb|Amanda Mandy
Margaret Maggie Meg Peggy Marge|Charlotte Charlie Lottie|Jessica Jess Jessie|Christine Chris Chrissie|Patricia Pat Trish Patsy Tricia
Stephanie Steph Stevie|Natalie Nat|Angela Angie Ange|Caroline Caz Carrie|Philippa Pip Pippa|Frances Fran Frankie|Judith Judy Jude
Pamela Pam|Sandra Sandy|Kimberley Kim|Danielle Dani|Abigail Abi Abby|Eleanor Ellie Nell|Georgina George Georgie Gina|Isabel Izzy Bella Issy
Madeleine Maddie|Theresa Terri Tess|Penelope Penny|Rosemary Rose Rosie Romy|Gillian Gill Jill|Barbara Babs Barb|Dorothy Dot Dottie|Imogen Immy
Beatrice Bea Bee|Harriet Hattie|Florence Flo Florrie|Matilda Tilly Mattie|Tabitha Tabby|Ann Annie Nan|Anna Annie|Helen Nell Nellie|Amy Ames
Lucy Luce|Hannah Han|Gemma Gem|Bronwen Bron|Angharad Hari|Rhiannon Rhi|Catriona Cat Trina|Suzanne Sue Suzie|Tracey Trace|Lesley Les|Lindsay Linds
David Dave Davey Dai|James Jim Jimmy Jamie|Andrew Andy Drew|Matthew Matt|Daniel Dan Danny|Thomas Tom Tommy|Robert Rob Bob Bobby Robbie Bert
Michael Mike Mick Mickey|Simon Si|John Jack Johnny|Christopher Chris Kit|Richard Rich Dick Rick Ricky|Stephen Steve Ste|Peter Pete|Jonathan Jon Jonny
Anthony Tony Ant|Nicholas Nick Nicky|William Will Bill Billy Liam|Benjamin Ben Benny|Alexander Alex Sandy Xander Alec|Joseph Joe Joey|Samuel Sam
Edward Ed Ted Ned Eddie Teddy|Timothy Tim|Philip Phil Pip|Gregory Greg|Kenneth Ken Kenny|Geoffrey Geoff|Jeremy Jem Jez Jerry|Frederick Fred Freddie
Charles Charlie Chas Chuck|Henry Harry Hal Hank|Oliver Ollie Olly|Stuart Stu|Graham Gray|Alan Al|Gareth Gaz Gary|Lawrence Larry Laurie|Vincent Vince Vinny
Raymond Ray|Douglas Doug Dougie|Donald Don Donnie|Gerald Gerry|Leonard Len Lenny|Ronald Ron Ronnie|Terence Terry|Dominic Dom Nick|Zachary Zach Zak
Joshua Josh|Nathaniel Nat Nate|Patrick Pat Paddy Rick|Martin Marty|Kevin Kev|Darren Daz|Owain Owen|Dafydd Dai Dave|Pádraig Paddy Pat|Alistair Al Ali
Mohammed Mo Moh|Muhammad Mo|Ibrahim Ib Ibby|Abdul Abs|Yusuf Yus Joe|Hassan Has|Zainab Zee|Fatima Fati|Ayesha Ash|Khadija Khady Dija|Maryam Mari Mimi
Priya Pri|Harpreet Harps|Gurpreet Gurps|Simran Sim Simmi|Jaspreet Jas|Manpreet Manni|Kavita Kavi|Sunita Sunny|Rajesh Raj|Sanjay San Jay|Vijay Vij
Harjit Harj|Gurdeep Gur|Manjit Manj|Jaswinder Jas Jazz|Balwinder Bal|Vikram Vik|Nikhil Nik|Krishnan Krish|Sandeep Sandy San|Rupinder Rups|Sukhvinder Sukhi
Oluwaseun Seun|Oluwafemi Femi|Folasade Sade|Chiamaka Amaka|Temitope Temi|Babatunde Tunde|Adewale Wale|Ikechukwu Ike|Chinedu Nedu|Emmanuel Manny Emma
Katarzyna Kasia|Agnieszka Aga|Małgorzata Gosia|Magdalena Magda Lena|Joanna Asia Jo|Zofia Zosia|Piotr Piotrek Peter|Krzysztof Krzysiek Chris|Tomasz Tomek Tom
Paweł Pawel Paul|Jakub Kuba|Łukasz Lukas Luke|Wojciech Wojtek|Francesca Fran Chesca|Nikolaos Nikos Nick|Dimitrios Dimitri Jim|Oleksandr Sasha Alex|Ekaterina Katya
Svetlana Sveta Lana|Natalia Natasha Nat|Giovanni Gianni|Mykola Kolya`

export const callingNames: ReadonlyMap<string, readonly string[]> = new Map(
  rows
    .split(/[|\n]/)
    .filter(Boolean)
    .map((row) => {
      const [formal = '', ...short] = row.split(' ')
      return [formal, short]
    }),
)

// The same name brought into Latin letters, or into English, in more than one way.
const spellings = `
Mohammed Muhammad Mohamed Mohammad Muhammed|Ahmed Ahmad|Hussain Hussein Husain Hossain|Yusuf Yousef Yousuf Youssef|Ayesha Aisha Aysha|Fatima Fatimah Fathima
Zainab Zaynab Zeinab|Khadija Khadijah Khadeeja|Omar Umar|Hassan Hasan|Chowdhury Choudhury Chaudhry Choudhry|Rahman Rehman|Qureshi Qureishi Kureshi
Siddiqui Siddiqi Siddique|Sheikh Shaikh Sheik|Mahmood Mahmoud Mehmood|Iqbal Eqbal|Akhtar Akther Akter|Uddin Udin|Layla Leila Laila|Noor Nour Nur
Yasmin Yasmeen|Maryam Mariam Miriam|Tariq Tarek Tarik|Khalid Khaled|Usman Osman|Farooq Faruk Farouk|Ibrahim Ebrahim|Abdul Abdel|Imran Emran
Lakshmi Laxmi|Krishnamurthy Krishnamurti|Mukherjee Mukherji|Chatterjee Chatterji|Banerjee Banerji|Harpreet Harprit|Vikram Bikram|Kaur Kour|Sandhu Sandu
Venkatesh Venkatesha|Subramaniam Subramanian|Deepak Dipak|Sunita Suneeta|Oleksandr Aleksandr|Sergei Sergey Serhii|Dmitri Dmitry Dmytro|Mykola Nikolai
Ekaterina Yekaterina|Olena Elena Yelena|Shevchenko Schevchenko|Kovalenko Kovalenco|Müller Mueller|Schröder Schroeder|Jørgensen Joergensen|Sørensen Soerensen
Jürgen Juergen|Björn Bjoern|Günther Guenther|Jäger Jaeger|Papadopoulos Papadopoulou|Georgiou Gheorghiou|Popescu Popesco|Zhang Chang|Huang Hwang|Xu Hsu|Lee Li
Ng Ngo|Nguyen Nguyễn|Wong Wang|Wiśniewski Wisniewsky|Kowalski Kowalsky|Okonkwo Okonkwor|Chinedu Chinedum|Ngozi Ngozy|Mensah Mensa|Owusu Owussu|Wójcik Wojcick`

/** From a name to the other ways to write it. */
export const otherSpellings = waysToWrite(spellings)

// Forenames that English writes in more than one way, so that twins who are told apart by more than a letter can be made up.
const englishSpellings = `
Katherine Catherine Kathryn Katharine Cathryn|Stephen Steven|Sarah Sara|Ann Anne|Philip Phillip|Geoffrey Jeffrey|Alan Allan Allen|Lesley Leslie|Clare Claire
Teresa Theresa|Elizabeth Elisabeth|Isobel Isabel Isabelle|Lynn Lynne|Gillian Jillian|Mark Marc|Nicholas Nicolas|Rebecca Rebekah|Rachel Rachael|Deborah Debra
Caitlin Kaitlyn|Eleanor Elinor|Sean Shaun Shawn|Brian Bryan|Anthony Antony|Laurence Lawrence|Zoe Zoey|Jon John|Hannah Hanna|Frances Francis|Megan Meghan`

/** The same, for forenames of English. */
export const otherEnglishSpellings = waysToWrite(englishSpellings)

function waysToWrite(rows: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    rows
      .split(/[|\n]/)
      .filter(Boolean)
      .flatMap((row) => {
        const names = row.split(' ')
        return names.map((name) => [name, names.filter((other) => other !== name)] as const)
      }),
  )
}
