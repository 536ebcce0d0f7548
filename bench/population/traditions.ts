import type { Random } from '@identity/sample-people'

/** Names as they go together in one family. Earlier ones in a list are commoner. */
export type Tradition = {
  name: string
  /** Out of 1,000 records. */
  share: number
  women: string[]
  men: string[]
  lastNames: string[]
}

const words = (text: string) => text.trim().split(/\s+/)

/** Made-up surnames after places: as rare, and as many, as real ones are. */
function placeNames(): string[] {
  const starts = words(
    'Ash Beck Birch Black Brad Brom Burn Carl Clay Cold Cran Dal Dun East El Fair Farn Field Fox Glen Green Hal Ham Har Hart Haw Hazel Hem High Hol Hurst Kel Kirk Lang Lark Lin Long Mar Mel Mill Moor Nor Oak Old Pem Pres Red Rid Rock Rose Row Sal Sand Shel Sil South Stan Stock Sut Thorn Tid Up Wad Wal War Wat Wel West Whit Wild Win Wood Wor',
  )
  const ends = words(
    'acre bank beck berry borne bourne bridge brook brough burn bury by combe cott croft dale den don fold ford gate grave ham hurst ington land ley low man mere more ness over ridge shaw side sley son stead stone thorpe ton vale wall ward water way well wick wood worth',
  )
  return ends.flatMap((end, index) =>
    starts.map((start, offset) => `${starts[(offset + index * 7) % starts.length] ?? start}${end}`),
  )
}

export const traditions: readonly Tradition[] = [
  {
    name: 'British and Irish',
    share: 700,
    women: words(
      'Sarah Emma Claire Rebecca Laura Nicola Helen Rachel Louise Karen Susan Joanne Jennifer Catherine Elizabeth Victoria Samantha Alison Michelle Jacqueline Deborah Amanda Julie Margaret Katherine Hannah Charlotte Jessica Amy Gemma Lucy Kathryn Christine Patricia Stephanie Natalie Angela Caroline Philippa Frances Judith Pamela Sandra Kimberley Danielle Abigail Eleanor Georgina Isabel Madeleine Theresa Penelope Rosemary Gillian Heather Fiona Siobhán Sinéad Aoife Niamh Róisín Bronwen Angharad Sian Rhiannon Catriona Eilidh Mairi Zoë Chloë Anaïs Renée Suzanne Marie Barbara Carole Dorothy Hazel Imogen Beatrice Harriet Florence Matilda Tabitha Marion Ann Anna Anne-Marie Mary-Jane Lesley Lindsay Tracey Kerry Kelly Leanne Donna Dawn',
    ),
    men: words(
      'David James Andrew Paul Mark Matthew Daniel Thomas Robert Michael Simon John Christopher Richard Stephen Peter Jonathan Anthony Nicholas William Benjamin Alexander Joseph Samuel Edward Timothy Philip Gregory Kenneth Geoffrey Jeremy Frederick Charles Henry Oliver Harry Adam Ian Neil Stuart Graham Alan Keith Gareth Rhys Owain Dafydd Huw Seán Ciarán Pádraig Eoin Declan Connor Alistair Callum Angus Hamish Lawrence Vincent Raymond Douglas Donald Gerald Leonard Ronald Terence Dominic Zachary Joshua Nathaniel Patrick Martin Kevin Barry Craig Darren Jason Lee Luke Ryan Sean Scott Wayne Jean-Paul',
    ),
    lastNames: [
      ...words(
        "Smith Jones Williams Taylor Brown Davies Evans Wilson Thomas Roberts Johnson Lewis Walker Robinson Wood Thompson White Watson Jackson Wright Green Harris Cooper King Martin Clarke James Morgan Hughes Edwards Hill Moore Clark Harrison Scott Young Morris Hall Ward Turner Carter Phillips Mitchell Patterson Adams Campbell Anderson Allen Cook Bailey Parker Miller Davis Murphy Price Bell Baker Griffiths Kelly Simpson Marshall Collins Bennett Cox Richardson Fox Gray Rose Chapman Hunt Robertson Shaw Reynolds Lloyd Ellis Richards Russell Wilkinson Khan Graham Stewart Reid Murray Powell Palmer Holmes Rogers Stevens Walsh Hunter Thomson Matthews Ross Owen Mason Knight Kennedy Butler Saunders Cole Pearce Dean Foster Harvey Hudson Gibson Mills Berry Barnes Gordon Pearson Fisher Kaur Webb O'Brien O'Neill O'Connor O'Sullivan McDonald MacDonald McCarthy McKenzie MacLeod Mackay D'Arcy Fitzgerald St-John Le-Grand Smith-Jones Taylor-Brown Evans-Hughes Clarke-Wright Hall-Ward Lloyd-Williams Ellis-Moore Vaughan-Thomas Parry-Jones Featherstonehaugh Cholmondeley Brontë",
      ),
      ...placeNames(),
    ],
  },
  {
    name: 'South Asian and Arab Muslim',
    share: 95,
    women: words(
      'Fatima Ayesha Aisha Zainab Maryam Khadija Amina Nadia Samina Shabana Rukhsana Nazia Saima Farah Sana Hafsa Sumaya Yasmin Noor Layla Halima Bushra Asma Shazia Uzma Rabia Iqra Mehwish Tahira Farzana',
    ),
    men: words(
      'Mohammed Muhammad Ahmed Ali Hassan Hussain Yusuf Ibrahim Omar Imran Tariq Khalid Abdul Asif Bilal Faisal Hamza Ismail Kamran Nadeem Rashid Salman Shahid Usman Waseem Zubair Adnan Farooq Haroon Zahid',
    ),
    lastNames: words(
      'Khan Ahmed Hussain Ali Begum Akhtar Malik Mahmood Iqbal Shah Rahman Chowdhury Mirza Qureshi Butt Sheikh Siddiqui Rashid Aziz Hassan Bibi Miah Uddin Islam Choudhry Rehman Al-Hassan Al-Masri Abbas Ansari Bashir Dar Farooqi Ghani Hashmi Javed Karim Latif Nawaz Raza Saleem Tahir Younis Zaman Haque Hossain Karimi Awan',
    ),
  },
  {
    name: 'Indian',
    share: 75,
    women: words(
      'Priya Anjali Harpreet Gurpreet Simran Jaspreet Manpreet Kavita Sunita Neha Pooja Deepa Meera Rekha Shreya Nisha Anita Rupinder Sukhvinder Divya Lakshmi Swati Sonal Hema Varsha Bhavna Jyoti Kiran Amrit Parminder',
    ),
    men: words(
      'Rajesh Amit Sanjay Vijay Sunil Harjit Gurdeep Manjit Jaswinder Balwinder Anil Rahul Rohit Vikram Arjun Deepak Dinesh Suresh Ramesh Mukesh Ashok Nikhil Kuldeep Sukhdev Ravi Krishnan Venkatesh Pradeep Sandeep Navdeep',
    ),
    lastNames: words(
      'Patel Singh Kaur Sharma Shah Gill Dhillon Sandhu Kumar Mistry Desai Gupta Mehta Joshi Parmar Chauhan Bains Grewal Sidhu Rai Reddy Nair Menon Iyer Krishnamurthy Subramaniam Chatterjee Mukherjee Banerjee Das Bose Rao Verma Agarwal Kapoor Malhotra Chopra Solanki Lad Amin Trivedi Pandya Bhatt Dhaliwal Johal Sangha Virdee Bhogal',
    ),
  },
  {
    name: 'African and Caribbean',
    share: 65,
    women: words(
      'Ngozi Chiamaka Adaeze Folasade Funmilayo Abena Akosua Ama Grace Blessing Comfort Mercy Patience Temitope Ifeoma Oluwaseun Yetunde Amara Zainabu Wanjiru Achieng Thandiwe Shanice Tanisha Marcia Beverley Yvonne Precious Esther Abiola',
    ),
    men: words(
      'Chidi Kwame Kofi Emeka Oluwafemi Babatunde Adewale Chinedu Obinna Tunde Kwabena Samuel Emmanuel Isaac Winston Leroy Delroy Tafadzwa Tendai Kamau Otieno Sipho Thabo Yaw Ikechukwu Segun Olumide Femi Kojo Desmond',
    ),
    lastNames: words(
      'Okafor Mensah Adeyemi Owusu Boateng Okonkwo Nwosu Adebayo Campbell Williams Asante Osei Eze Obi Oyelaran Ogunleye Balogun Appiah Amoah Sarpong Moyo Ndlovu Dube Kamau Mwangi Otieno Francis Charles Baptiste Joseph Akinola Olatunji Bello Danjuma Nwachukwu Onyekachi Acheampong Antwi Agyeman Frimpong Chukwu Diallo Camara',
    ),
  },
  {
    name: 'European',
    share: 50,
    women: words(
      'Katarzyna Agnieszka Małgorzata Anna Magdalena Joanna Zofia Ewa Maria Sofía Lucía Inés Françoise Élodie Hélène Chloé Ekaterina Olena Natalia Svetlana Ioana Mihaela Elena Giulia Francesca Chiara Ingrid Åsa Eleni',
    ),
    men: words(
      'Piotr Krzysztof Tomasz Paweł Marcin Jakub Łukasz Wojciech José Jesús Andrés François René Günther Jürgen Jörg Björn Søren Oleksandr Sergei Dmitri Mykola Andrei Ion Giovanni Matteo Luca Nikolaos Dimitrios Miguel',
    ),
    lastNames: words(
      'Kowalski Nowak Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Müller Schröder Weiß Jäger García López Fernández Rodríguez Gómez Silva Santos Ferreira De-Souza Da-Silva Van-Der-Berg De-Vries Rossi Bianchi Esposito Papadopoulos Georgiou Popescu Ionescu Dumitru Shevchenko Kovalenko Ivanova Petrov Jørgensen Sørensen Åkesson Nuñez Lefèvre Dubois Moreau García-López Muñoz-Ruiz',
    ),
  },
  {
    name: 'East and South East Asian',
    share: 15,
    women: words(
      'Mei Ling Xiu Yan Hui Siew-Ling Wai-Yee Li Na Yu Jing Thi Linh Huong Ngoc Aiko Yuki Haruka Ji-Woo Soo-Jin Min Xin Pei Ying Siti Dewi Wulandari Anh',
    ),
    men: words(
      'Wei Ming Jun Chi Kai Tao Bo Hao Jian Lei Feng Van Minh Duc Tuan Hiroshi Kenji Takashi Joon Min-Jun Chee-Keong Kwok Budi Suharto Agus Adi O Ka-Ho',
    ),
    lastNames: words(
      'Chen Wong Li Lee Zhang Wang Liu Chan Lam Ng Nguyen Tran Le Pham Tan Lim Goh Ong Yip Cheung Ho Leung Tanaka Suzuki Sato Kim Park Choi O Wu Xu Hu Ma Lin Huang Santoso',
    ),
  },
]

const SHARES = traditions.reduce((sum, { share }) => sum + share, 0)

export function pickTradition(random: Random): Tradition {
  let place = random.below(SHARES)
  for (const tradition of traditions) {
    place -= tradition.share
    if (place < 0) return tradition
  }
  throw new Error('The shares of the traditions do not add up')
}

/** How steeply names thin out: at 1 all are equally common. Chosen so that Sarah and Smith have shares like those in England. */
const FIRST_NAME_SKEW = 1.4
const LAST_NAME_SKEW = 1.9

export function pickFirstName(random: Random, names: readonly string[]): string {
  return pickEarly(random, names, FIRST_NAME_SKEW)
}

export function pickLastName(random: Random, { lastNames }: Tradition): string {
  return pickEarly(random, lastNames, LAST_NAME_SKEW)
}

/** Early ones often, late ones seldom. */
export function pickEarly<Item>(random: Random, items: readonly Item[], skew: number): Item {
  const place = Math.floor(items.length * (random.below(1_000_000) / 1_000_000) ** skew)
  return items[place] ?? random.pick(items)
}
